package org.careshed.scenario;

/**
 * A two-way road between two places.
 *
 * @param metres length by road, more than 0
 * @param speedClass key of {@link Travel#kmPerHour()}
 */
public record Road(String from, String to, double metres, String speedClass, Evidence evidence) {}
