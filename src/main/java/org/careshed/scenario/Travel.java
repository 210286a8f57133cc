package org.careshed.scenario;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How people move.
 *
 * @param kmPerHour door-to-door speed by speed class of road, km/h
 * @param doorMs time for leaving and arriving, added once to every trip, milliseconds
 * @param modes ways to travel by id; none: everybody travels as fast as the roads allow
 */
public record Travel(Map<String, Double> kmPerHour, long doorMs, SortedMap<String, TravelMode> modes) {
    public Travel {
        kmPerHour = Map.copyOf(kmPerHour);
        modes = new TreeMap<>(modes);
    }

    /** Everybody travels as fast as the roads allow. */
    public Travel(Map<String, Double> kmPerHour, long doorMs) {
        this(kmPerHour, doorMs, new TreeMap<>());
    }
}
