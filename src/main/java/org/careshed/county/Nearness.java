package org.careshed.county;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Which facilities are near a facility, by the way from its place, then by index.
 *
 * @param placeOf place by facility
 */
record Nearness(int[] placeOf, TravelTable travel) {

    /** Whether a road leads from a facility to another. */
    boolean joined(int from, int to) {
        return travel.ms(placeOf[from], to) != TravelTable.UNREACHABLE;
    }

    /** The nearest other facility that suits and can be reached. */
    OptionalInt first(int from, IntPredicate suits) {
        int nearest = from;
        long leastMs = TravelTable.UNREACHABLE;
        for (int facility = 0; facility < placeOf.length; facility++) {
            if (facility != from && suits.test(facility) && travel.ms(placeOf[from], facility) < leastMs) {
                leastMs = travel.ms(placeOf[from], facility);
                nearest = facility;
            }
        }
        return nearest == from ? OptionalInt.empty() : OptionalInt.of(nearest);
    }
}
