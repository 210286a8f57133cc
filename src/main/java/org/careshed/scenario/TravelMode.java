package org.careshed.scenario;

import java.util.Optional;

/**
 * A way to travel: on foot, by e-bike, by bus, by car.
 *
 * @param kmPerHour its own speed, more than 0; no road is faster for it than the road's class allows. Empty: as fast as
 *     the road allows
 * @param waitMs at stops and for changes, once a trip, milliseconds
 * @param longestMs longest trip, wait included, that anybody makes so; empty: any
 * @param share of the residents who can travel so, 0 to 1, whatever else they can
 */
public record TravelMode(Optional<Double> kmPerHour, long waitMs, Optional<Long> longestMs, double share) {

    /** Whether everybody gets everywhere so. */
    public boolean always() {
        return share == 1 && longestMs.isEmpty();
    }
}
