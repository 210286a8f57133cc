package org.careshed.measure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.DayEnds;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Official;
import org.careshed.measure.tally.Sector;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.DayKind;

/**
 * {@code visits_per_physician_day} of each tier in the county and of its {@code hospitals} together = visits / (physicians
 * x working days): physicians by head count, working days are the counted days that are neither weekend nor holiday,
 * visits are those of all counted days, by residents and by patients from elsewhere. It is the figure of the national
 * yearbooks (county-facts 1.4), for comparison; it is no load of a consulting room.
 */
final class PhysicianLoad implements Measure, PatientLeaves, DayEnds, WarmUpEnds {

    private final boolean[] isVisit;
    private final County county;
    private final long[] visits;
    private long workingDays;

    PhysicianLoad(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        visits = new long[county.tiers().size()];
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        if (Official.is(isVisit, condition)) {
            visits[county.tierOf()[facility]]++;
        }
    }

    @Override
    public void dayEnds(long atMs, int day) {
        Calendar calendar = county.scenario().calendar();
        LocalDate date = calendar.date(day);
        if (!date.isBefore(calendar.start()) && calendar.dayKind(day) == DayKind.WEEKDAY) {
            workingDays++;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(visits, 0);
        workingDays = 0;
    }

    @Override
    public List<Reading> readings() {
        long[] physicians = new long[visits.length];
        for (int facility = 0; facility < county.facilities(); facility++) {
            physicians[county.tierOf()[facility]] += county.facility(facility).physicians();
        }
        List<Reading> readings = new ArrayList<>();
        long seen = 0;
        long staff = 0;
        for (int tier = 0; tier < visits.length; tier++) {
            Sector sector = Sector.of(county.tiers().get(tier));
            if (sector != Sector.OUTSIDE) {
                readings.add(load(county.tiers().get(tier).id(), visits[tier], physicians[tier]));
            }
            seen += sector == Sector.HOSPITALS ? visits[tier] : 0;
            staff += sector == Sector.HOSPITALS ? physicians[tier] : 0;
        }
        readings.add(load(Sector.HOSPITALS.id(), seen, staff));
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private Reading load(String of, long seen, long physicians) {
        return new Reading(
                "visits_per_physician_day",
                of,
                "visits per physician-day",
                BigInteger.valueOf(seen),
                BigInteger.valueOf(physicians).multiply(BigInteger.valueOf(workingDays)));
    }
}
