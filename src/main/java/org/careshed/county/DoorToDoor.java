package org.careshed.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.TravelMode;

/**
 * How long residents are under way. Each takes the fastest of the modes at hand; which are at hand is independent from mode
 * to mode, so the mean over the residents of a place is a sum over the modes from the fastest on: the time of each, times
 * the share who have it and none that is faster.
 */
final class DoorToDoor {
    private final List<TravelMode> modes;
    private final List<TravelTable> tables = new ArrayList<>();

    private DoorToDoor(Scenario scenario, Map<String, Integer> places, int[] placeOf, Halt halt) {
        modes = List.copyOf(scenario.travel().modes().values());
        modes.forEach(mode -> tables.add(RoadGraph.of(scenario, places, mode).travelTo(placeOf, halt)));
    }

    /**
     * Times from every place to every facility.
     *
     * @param driving the same for who drives
     * @param halt asked place by place
     * @return {@code driving} itself where no modes are told apart
     */
    static TravelTable of(
            Scenario scenario, Map<String, Integer> places, int[] placeOf, TravelTable driving, Halt halt) {
        if (scenario.travel().modes().isEmpty()) {
            return driving;
        }
        DoorToDoor residents = new DoorToDoor(scenario, places, placeOf, halt);
        long[] ms = new long[places.size() * placeOf.length];
        for (int place = 0; place < places.size(); place++) {
            halt.ask();
            for (int facility = 0; facility < placeOf.length; facility++) {
                boolean joined = driving.ms(place, facility) != TravelTable.UNREACHABLE;
                ms[place * placeOf.length + facility] =
                        joined ? residents.meanMs(place, facility) : TravelTable.UNREACHABLE;
            }
        }
        return new TravelTable(placeOf.length, ms);
    }

    private record Offer(long ms, double share) {}

    private long meanMs(int place, int facility) {
        List<Offer> offers = new ArrayList<>();
        for (int m = 0; m < modes.size(); m++) {
            TravelMode mode = modes.get(m);
            long ms = tables.get(m).ms(place, facility) + mode.waitMs();
            if (mode.longestMs().map(longest -> ms <= longest).orElse(true)) {
                offers.add(new Offer(ms, mode.share()));
            }
        }
        offers.sort(Comparator.comparingLong(Offer::ms).thenComparingDouble(Offer::share));
        double mean = 0;
        double without = 1;
        for (Offer offer : offers) {
            mean += without * offer.share() * offer.ms();
            without *= 1 - offer.share();
        }
        return Math.round(mean);
    }
}
