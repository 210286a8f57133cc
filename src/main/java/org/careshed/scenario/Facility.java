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
        Evidence evidence) {

    /** The same facility at another place. */
    public Facility at(String otherPlace) {
        return new Facility(id, name, tier, otherPlace, group, physicians, beds, evidence);
    }

    /** The same facility in a group. */
    public Facility in(String otherGroup) {
        return new Facility(id, name, tier, place, Optional.of(otherGroup), physicians, beds, evidence);
    }
}
