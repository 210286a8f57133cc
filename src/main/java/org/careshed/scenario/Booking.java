package org.careshed.scenario;

/**
 * Registration slots of a tier that can be booked ahead. YAML section {@code booking}, by tier id.
 *
 * @param resource the resource whose sessions have slots, such as {@code doctor}
 * @param perServerDay bookable slots per server on duty and open day, spread evenly over its hours
 * @param horizonDays how many days ahead can be booked, 1 or more
 * @param noShow probability that a booked patient does not come
 * @param rebooks share of those who seek care again on the next day; the others' need is unmet
 * @param waitFactor expected wait of a booked patient in units of the walk-in's, 0 to 1
 * @param priority queue class of booked patients, 0 first
 */
public record Booking(
        String resource,
        double perServerDay,
        int horizonDays,
        double noShow,
        double rebooks,
        double waitFactor,
        int priority) {}
