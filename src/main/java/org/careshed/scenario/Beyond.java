package org.careshed.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What crosses the county's border. YAML section {@code beyond}.
 *
 * @param awayShare share of needs that arise while the resident is away and are treated there under every policy
 * @param awayFacility id of the facility outside that stands for there; needed if the share is not 0
 * @param inflow patients from elsewhere who hold capacity here
 * @param daysToSlot mean days from the decision to the appointment at hospitals outside, by tier id; exponential, whole
 *     days by rounding; a tier that is absent sees patients the same day
 */
public record Beyond(
        double awayShare, Optional<String> awayFacility, List<Inflow> inflow, Map<String, Double> daysToSlot) {

    /** Nothing crosses it but the way to outside hospitals. */
    public static final Beyond NONE = new Beyond(0, Optional.empty(), List.of(), Map.of());

    public Beyond {
        inflow = List.copyOf(inflow);
        daysToSlot = Map.copyOf(daysToSlot);
    }

    /**
     * Patients from elsewhere at one facility, a Poisson stream by day.
     *
     * @param facility id
     * @param condition id of what they come for
     * @param perDay mean number a day on which the doors are open
     */
    public record Inflow(String facility, String condition, double perDay) {}
}
