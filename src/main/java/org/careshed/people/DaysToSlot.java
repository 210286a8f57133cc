package org.careshed.people;

import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.County;

/**
 * Days until the appointment at hospitals whose slots are not simulated: exponential by tier, in whole days by rounding,
 * drawn by the visit's key. Immutable.
 */
public final class DaysToSlot {

    private static final long DAYS = Keys.id("days-to-slot");

    private final County county;
    private final double[] mean;

    public DaysToSlot(County county) {
        this.county = county;
        this.mean = county.tiers().stream()
                .mapToDouble(tier ->
                        county.scenario().arrangements().beyond().daysToSlot().getOrDefault(tier.id(), 0.0))
                .toArray();
    }

    /** Mean days until the appointment at a facility, 0 where patients are seen the same day. */
    public double expected(int facility) {
        return mean[county.tierOf()[facility]];
    }

    /** Days until the appointment of a visit, 0 or more. */
    public int days(int facility, long visit) {
        double mean = expected(facility);
        return mean == 0 ? 0 : (int) (mean * Exact.exponential(Keys.of(visit, DAYS)) + 0.5);
    }
}
