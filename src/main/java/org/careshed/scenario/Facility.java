package org.careshed.scenario;

import java.util.Optional;

/**
 * A clinic or hospital as the planner lists it.
 *
 * @param group id of the county medical community it belongs to, if any
 * @param physicians head count, for information and results; capacity is its {@link Resource}s
 * @param beds open beds, for information; those that are simulated are {@link Wards.Beds}
 */
public record Facility(
        String id,
        Name name,
        String tier,
        String place,
        Optional<String> group,
        int physicians,
        int beds,
        Evidence evidence) {}
