package org.careshed.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.careshed.scenario.Scenario;

/** Consideration sets: the nearest few facilities of each tier that are not closed, by time and then by id. */
final class NearestFirst {

    private NearestFirst() {}

    static ChoiceSets choiceSets(Scenario scenario, int[] tierOf, TravelTable travel, Doors doors) {
        int places = scenario.places().size();
        int[] considered = scenario.tiers().stream()
                .mapToInt(tier -> scenario.choice().considered().getOrDefault(tier.id(), 0))
                .toArray();
        short[] facility = new short[places * ChoiceSets.SIZE];
        Arrays.fill(facility, ChoiceSets.NONE);
        for (int place = 0; place < places; place++) {
            int at = place * ChoiceSets.SIZE;
            for (int chosen : nearest(place, considered, tierOf, travel, doors)) {
                facility[at++] = (short) chosen;
            }
        }
        return new ChoiceSets(facility);
    }

    /** Facilities in the order of their index; facilities of a scenario are sorted by id, so ties go by id. */
    private static List<Integer> nearest(int place, int[] considered, int[] tierOf, TravelTable travel, Doors doors) {
        List<Integer> chosen = new ArrayList<>();
        for (int tier = 0; tier < considered.length; tier++) {
            List<Integer> reachable = new ArrayList<>();
            for (int facility = 0; facility < tierOf.length; facility++) {
                if (tierOf[facility] == tier
                        && !doors.closed(facility)
                        && travel.ms(place, facility) != TravelTable.UNREACHABLE) {
                    reachable.add(facility);
                }
            }
            reachable.sort(Comparator.comparingLong((Integer facility) -> travel.ms(place, facility)));
            chosen.addAll(reachable.subList(0, Math.min(considered[tier], reachable.size())));
        }
        chosen.sort(null);
        return chosen;
    }
}
