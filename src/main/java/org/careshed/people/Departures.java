package org.careshed.people;

import java.util.Arrays;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;

/**
 * When patients reach the door: planned visits by their tier's profile, booked ones shortly before their slot, emergencies
 * after the way there, and who is sent on as soon as the doors are open.
 */
public final class Departures {

    /** Returned instead of a facility when no road leads to any that treats the emergency. */
    public static final int NOWHERE = -1;

    /** Returned instead of a time when the doors never open. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Booked patients come at most so long before their slot (assumed). */
    private static final long EARLY_MS = 10 * Ticks.MINUTE;

    /** Doors that stay closed for so many days in a row stay closed for good. */
    private static final int DAYS_AHEAD = 366;

    private static final long ARRIVAL = Keys.id("time-of-arrival");
    private static final long PUNCTUAL = Keys.id("punctuality");

    private final County county;
    private final ArrivalTimes[][] profile;
    private final int[][] nearest;

    public Departures(County county) {
        this.county = county;
        profile = new ArrivalTimes[county.facilities()][];
        ArrivalTimes[][] byTier = new ArrivalTimes[county.tiers().size()][];
        for (int tier = 0; tier < byTier.length; tier++) {
            byTier[tier] = times(tier, county.tiers().get(tier).doors());
        }
        for (int facility = 0; facility < profile.length; facility++) {
            int tier = county.tierOf()[facility];
            profile[facility] =
                    county.doors().own(facility) ? times(tier, county.doors().hours(facility)) : byTier[tier];
        }
        nearest = new int[county.kinds().size()][];
        for (int condition = 0; condition < nearest.length; condition++) {
            nearest[condition] = nearest(condition);
        }
    }

    private ArrivalTimes[] times(int tier, Hours doors) {
        return Arrays.stream(DayKind.values())
                .map(day -> new ArrivalTimes(county.tiers().get(tier), doors, day))
                .toArray(ArrivalTimes[]::new);
    }

    /** When a planned visit arrives today, milliseconds after time 0. */
    public long planned(int facility, int day, DayKind kind, long need) {
        double u = Keys.uniform(Keys.of(need, ARRIVAL));
        return day * Ticks.DAY + profile[facility][kind.ordinal()].at(u);
    }

    /** Whether the doors of a facility open at all on a day. */
    public boolean open(int facility, int day) {
        return !county.doors().on(facility, day).isEmpty();
    }

    /**
     * When a booked patient arrives: uniformly in the ten minutes before the slot, keyed by the visit, but not before the
     * doors open; nobody comes late.
     */
    public long booked(int facility, long slotMs, long visit) {
        long earlyMs = (long) (Keys.uniform(Keys.of(visit, PUNCTUAL)) * EARLY_MS);
        return Math.min(slotMs, earliestInside(facility, Math.max(0, slotMs - earlyMs)));
    }

    /**
     * The first time at or after {@code fromMs} at which the doors of a facility are open, over days by the calendar (also
     * beyond the horizon); {@link #NEVER} where they do not open within a year.
     */
    public long earliestInside(int facility, long fromMs) {
        int today = Ticks.day(fromMs);
        for (int day = today; day <= today + DAYS_AHEAD; day++) {
            long midnightMs = day * Ticks.DAY;
            for (Hours.Interval open : county.doors().on(facility, day)) {
                if (fromMs < midnightMs + open.closeMs()) {
                    return Math.max(fromMs, midnightMs + open.openMs());
                }
            }
        }
        return NEVER;
    }

    /**
     * When who is out for an examination can go on at home: as {@link #earliestInside}, but also at a facility that has
     * closed meanwhile, which looks after those inside to the end.
     */
    public long earliestBack(int facility, long fromMs) {
        if (!county.doors().closed(facility)) {
            return earliestInside(facility, fromMs);
        }
        return fromMs;
    }

    /** The nearest facility that treats the condition at any hour, by time and then by id; or {@link #NOWHERE}. */
    public int nearest(int resident, int condition) {
        return nearest[condition][county.population().place(resident)];
    }

    private int[] nearest(int condition) {
        int[] byPlace = new int[county.choiceSets().places()];
        for (int place = 0; place < byPlace.length; place++) {
            byPlace[place] = NOWHERE;
            long bestMs = TravelTable.UNREACHABLE;
            for (int facility = 0; facility < county.facilities(); facility++) {
                long ms = county.travel().ms(place, facility);
                if (county.treats(facility, condition) && !county.doors().visits(facility) && ms < bestMs) {
                    bestMs = ms;
                    byPlace[place] = facility;
                }
            }
        }
        return byPlace;
    }
}
