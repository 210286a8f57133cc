package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Tier;

/**
 * Where care happens: shares of counted visits. A visit is counted when the patient leaves treated, after the warm-up's
 * end and no later than the run's end, wherever it began; a patient turned away at the door of a full waiting room is
 * no visit.
 *
 * <p>{@code care_in_county_share}: visits at facilities inside the county / all visits. {@code
 * grassroots_share_of_in_county_visits}: visits at grassroots facilities inside the county / visits inside the county;
 * {@code grassroots_share_of_visits}: the same visits / all visits (the two readings of county-facts 1.5). {@code
 * first_contact_grassroots_share}: the same among first contacts of an episode, inside and outside. {@code
 * visits_share}: visits of a tier / all visits.
 */
final class CareShares implements Measure, PatientLeaves, WarmUpEnds {

    private final County county;
    private final int kinds;
    private final long[] visits;

    CareShares(County county) {
        this.county = county;
        kinds = county.kinds().size();
        visits = new long[county.tiers().size() * kinds];
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        visits[county.tierOf()[facility] * kinds + condition]++;
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(visits, 0);
    }

    @Override
    public List<Reading> readings() {
        IntPredicate all = condition -> true;
        IntPredicate firstContact =
                condition -> county.scenario().conditions().get(condition).firstContact();
        long everywhere = 0;
        long inCounty = 0;
        long grassroots = 0;
        long firstEverywhere = 0;
        long firstGrassroots = 0;
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            Tier kind = county.tiers().get(tier);
            boolean isGrassroots = kind.inCounty() && kind.grassroots();
            everywhere += visits(tier, all);
            inCounty += kind.inCounty() ? visits(tier, all) : 0;
            grassroots += isGrassroots ? visits(tier, all) : 0;
            firstEverywhere += visits(tier, firstContact);
            firstGrassroots += isGrassroots ? visits(tier, firstContact) : 0;
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(Figures.share("care_in_county_share", "all", inCounty, everywhere));
        readings.add(Figures.share("grassroots_share_of_in_county_visits", "all", grassroots, inCounty));
        readings.add(Figures.share("grassroots_share_of_visits", "all", grassroots, everywhere));
        readings.add(Figures.share("first_contact_grassroots_share", "all", firstGrassroots, firstEverywhere));
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            readings.add(Figures.share("visits_share", county.tiers().get(tier).id(), visits(tier, all), everywhere));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private long visits(int tier, IntPredicate condition) {
        long sum = 0;
        for (int kind = 0; kind < kinds; kind++) {
            sum += condition.test(kind) ? visits[tier * kinds + kind] : 0;
        }
        return sum;
    }
}
