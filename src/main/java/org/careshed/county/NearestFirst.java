package org.careshed.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Scenario;

/** Consideration sets: the nearest few facilities of each tier that are not closed, by time and then by id. */
final class NearestFirst {

    private NearestFirst() {}

    static ChoiceSets choiceSets(Scenario scenario, int[] tierOf, TravelTable travel, Doors doors, Halt halt) {
        int places = scenario.places().size();
        int[] considered = scenario.tiers().stream()
                .mapToInt(tier -> scenario.choice().considered().getOrDefault(tier.id(), 0))
                .toArray();
        short[] facility = new short[places * ChoiceSets.SIZE];
        Arrays.fill(facility, ChoiceSets.NONE);
        for (int place = 0; place < places; place++) {
            halt.ask();
            int at = place * ChoiceSets.SIZE;
            for (int chosen : nearest(place, considered, tierOf, travel, doors)) {
                facility[at++] = (short) chosen;
            }
        }
        return new ChoiceSets(facility, visiting(facility, tierOf, travel, doors));
    }

    /**
     * Who comes on some days takes on those days the place of the farthest of its tier that is considered, if it is nearer then:
     * the nearest such visitor of a place.
     */
    private static short[] visiting(short[] facility, int[] tierOf, TravelTable travel, Doors doors) {
        int[] visitors = IntStream.range(0, tierOf.length)
                .filter(each -> doors.visits(each) && !doors.closed(each))
                .toArray();
        short[] visiting = new short[visitors.length == 0 ? 0 : facility.length];
        Arrays.fill(visiting, ChoiceSets.NONE);
        for (int visitor : visitors) {
            for (int place = 0; place * ChoiceSets.SIZE < facility.length; place++) {
                int cell = farthest(place, tierOf[visitor], facility, tierOf, travel);
                long ms = travel.ms(place, visitor);
                if (cell >= 0
                        && ms < travel.ms(place, facility[cell])
                        && (visiting[cell] == ChoiceSets.NONE || ms < travel.ms(place, visiting[cell]))) {
                    visiting[cell] = (short) visitor;
                }
            }
        }
        return visiting;
    }

    /** The cell of the farthest facility of a tier that a place considers; -1 where it considers none. */
    private static int farthest(int place, int tier, short[] facility, int[] tierOf, TravelTable travel) {
        int farthest = -1;
        for (int cell = place * ChoiceSets.SIZE; cell < (place + 1) * ChoiceSets.SIZE; cell++) {
            if (facility[cell] != ChoiceSets.NONE
                    && tierOf[facility[cell]] == tier
                    && (farthest < 0 || travel.ms(place, facility[cell]) > travel.ms(place, facility[farthest]))) {
                farthest = cell;
            }
        }
        return farthest;
    }

    /** Facilities in the order of their index; facilities of a scenario are sorted by id, so ties go by id. */
    private static List<Integer> nearest(int place, int[] considered, int[] tierOf, TravelTable travel, Doors doors) {
        List<Integer> chosen = new ArrayList<>();
        for (int tier = 0; tier < considered.length; tier++) {
            List<Integer> reachable = new ArrayList<>();
            for (int facility = 0; facility < tierOf.length; facility++) {
                if (tierOf[facility] == tier
                        && !doors.closed(facility)
                        && !doors.visits(facility)
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
