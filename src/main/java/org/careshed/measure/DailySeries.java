package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.DayEnds;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Levels;
import org.careshed.measure.tally.Official;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;

/**
 * Every day of the run, warm-up included, by tier: the table {@code daily}. It is the one measure that does not begin
 * again when the warm-up ends; days before the calendar's start are flagged instead. Sums of a day are written down when
 * the day ends.
 */
final class DailySeries
        implements Measure,
                PatientLeaves,
                ConsultationBegins,
                ServiceStarts,
                ServiceEnds,
                PatientGivesUp,
                ReferralMade,
                BedTaken,
                BedLeft,
                DayEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("date", "The day, year-month-day."),
            Column.text("day_kind", "weekday, weekend or holiday, by the scenario's calendar."),
            Column.text("warm_up", "true before the first counted day, false from it on."),
            Column.text("tier", "Id of the tier."),
            Column.integer("visits", "visits", "Patients who left treated on this day."),
            Column.decimal(
                    "mean_wait_minutes",
                    "minutes",
                    "Mean wait from arrival to the first consultation, queues only, of consultations begun on this"
                            + " day."),
            Column.decimal("busy_hours", "hours", "Time that servers of all resources of the tier worked on this day."),
            Column.integer("gave_up", "patients", "Patients who left before the consultation on this day."),
            Column.integer("referrals", "referrals", "Referrals by the tier that patients followed on this day."),
            Column.integer("admissions", "patients", "Patients put to bed on this day, those moved on included."),
            Column.integer("beds_occupied", "beds", "Beds with a patient in them at the end of the day."));

    private final boolean[] isVisit;
    private final County county;
    private final int tiers;
    private final long[] visits;
    private final long[] consultations;
    private final long[] waitedMs;
    private final long[] gaveUp;
    private final long[] referrals;
    private final long[] admissions;
    private final long[] bedsOccupied;
    private final Levels busy;
    private final List<List<String>> rows = new ArrayList<>();

    DailySeries(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        tiers = county.tiers().size();
        visits = new long[tiers];
        consultations = new long[tiers];
        waitedMs = new long[tiers];
        gaveUp = new long[tiers];
        referrals = new long[tiers];
        admissions = new long[tiers];
        bedsOccupied = new long[tiers];
        busy = new Levels(tiers);
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        if (Official.is(isVisit, condition)) {
            visits[county.tierOf()[facility]]++;
        }
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waited) {
        int tier = county.tierOf()[facility];
        consultations[tier]++;
        waitedMs[tier] += waited;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        busy.add(county.tierOf()[facility], atMs, 1);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        busy.add(county.tierOf()[facility], atMs, -1);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waited) {
        gaveUp[county.tierOf()[facility]]++;
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        referrals[county.tierOf()[from]]++;
    }

    @Override
    public void bedTaken(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long waited, Entry entry) {
        int tier = county.tierOf()[facility];
        admissions[tier]++;
        bedsOccupied[tier]++;
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayed, Exit exit) {
        bedsOccupied[county.tierOf()[facility]]--;
    }

    @Override
    public void dayEnds(long atMs, int day) {
        Calendar calendar = county.scenario().calendar();
        String date = calendar.date(day).toString();
        String kind = calendar.dayKind(day).name().toLowerCase(Locale.ROOT);
        String warmUp = Boolean.toString(day < calendar.warmUpDays());
        for (int tier = 0; tier < tiers; tier++) {
            rows.add(List.of(
                    date,
                    kind,
                    warmUp,
                    county.tiers().get(tier).id(),
                    Long.toString(visits[tier]),
                    Figures.meanMinutesCell(waitedMs[tier], consultations[tier]),
                    Figures.hoursCell(busy.integral(tier, atMs)),
                    Long.toString(gaveUp[tier]),
                    Long.toString(referrals[tier]),
                    Long.toString(admissions[tier]),
                    Long.toString(bedsOccupied[tier])));
        }
        for (long[] sums : List.of(visits, consultations, waitedMs, gaveUp, referrals, admissions)) {
            Arrays.fill(sums, 0);
        }
        busy.restart(atMs);
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        String meaning = "Every day of the run by tier, warm-up included and flagged, by date, then tier id.";
        return List.of(new Table("daily", meaning, COLUMNS, rows));
    }
}
