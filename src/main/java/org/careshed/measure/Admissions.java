package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.BedTaken;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.AgeHalves;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Sector;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Admissions of residents: patients who are put to bed after the warm-up's end, in the county or outside, from a contact
 * or from another hospital that had no bed; who moves on to a bed nearer home is not admitted again.
 *
 * <p>{@code admissions_per_person_year} = admissions x 365 d / (residents x counted time), also {@code _by_age};
 * {@code admissions_in_county_share}: those in the county / all; {@code admissions_share} of each tier.
 */
final class Admissions implements Measure, BedTaken, WarmUpEnds, RunEnds {

    private final County county;
    private final AgeHalves halves;
    private final Counted counted = new Counted();
    private final long[] byHalf = new long[2];
    private final long[] byTier;

    Admissions(County county) {
        this.county = county;
        halves = new AgeHalves(county);
        byTier = new long[county.tiers().size()];
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        if (resident >= 0 && entry != Entry.STEPPED_DOWN) {
            byHalf[halves.of(resident)]++;
            byTier[county.tierOf()[facility]]++;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        Arrays.fill(byHalf, 0);
        Arrays.fill(byTier, 0);
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        long all = byHalf[0] + byHalf[1];
        long inCounty = 0;
        for (int tier = 0; tier < byTier.length; tier++) {
            inCounty += Sector.of(county.tiers().get(tier)) == Sector.OUTSIDE ? 0 : byTier[tier];
        }
        List<Reading> readings = new ArrayList<>(VisitsPerPerson.perPersonYear(
                "admissions_per_person_year", "admissions", byHalf, halves, counted.ms()));
        readings.add(Figures.share("admissions_in_county_share", "all", inCounty, all));
        for (int tier = 0; tier < byTier.length; tier++) {
            readings.add(
                    Figures.share("admissions_share", county.tiers().get(tier).id(), byTier[tier], all));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }
}
