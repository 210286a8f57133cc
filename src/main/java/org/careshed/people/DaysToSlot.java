package org.careshed.people;

import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Hours;

/**
 * Days until the appointment at hospitals whose slots are not simulated: exponential by tier, in whole days by rounding,
 * drawn by the visit's key. Immutable.
 */
public final class DaysToSlot {

    private static final long DAYS = Keys.id("days-to-slot");

    private final County county;
    private final Calendar calendar;
    private final double[] mean;

    public DaysToSlot(County county) {
        this.county = county;
        this.calendar = county.scenario().calendar();
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

    /**
     * The day of the appointment of a visit that is decided on {@code day}: where the doors are closed on the day drawn,
     * the next on which they open; the day drawn where they open on no kind of day.
     */
    public int day(int facility, int day, long visit) {
        int drawn = day + days(facility, visit);
        Hours doors = county.tier(facility).doors();
        if (doors.days().values().stream().allMatch(hours -> hours.isEmpty())) {
            return drawn;
        }
        int open = drawn;
        while (doors.on(calendar.dayKind(open)).isEmpty()) {
            open++;
        }
        return open;
    }
}
