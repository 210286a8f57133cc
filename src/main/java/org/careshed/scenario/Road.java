package org.careshed.scenario;

import java.util.Optional;

/**
 * A two-way road between two places.
 *
 * @param metres length by road, more than 0
 * @param speedClass key of {@link Travel#kmPerHour()}
 * @param driveMs time to drive it, milliseconds; empty: its length at its class
 */
public record Road(
        String from, String to, double metres, String speedClass, Optional<Long> driveMs, Evidence evidence) {

    /** A road driven at the speed of its class. */
    public Road(String from, String to, double metres, String speedClass, Evidence evidence) {
        this(from, to, metres, speedClass, Optional.empty(), evidence);
    }
}
