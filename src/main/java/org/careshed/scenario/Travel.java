package org.careshed.scenario;

import java.util.Map;

/**
 * How people move.
 *
 * @param kmPerHour door-to-door speed by speed class of road, km/h
 * @param doorMs time for leaving and arriving, added once to every trip, milliseconds
 */
public record Travel(Map<String, Double> kmPerHour, long doorMs) {
    public Travel {
        kmPerHour = Map.copyOf(kmPerHour);
    }
}
