package org.careshed.people;

import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;

/** When patients reach the door: planned visits by their tier's profile, emergencies after the way there. */
public final class Departures {

    /** Returned instead of a facility when no road leads to any that treats the emergency. */
    public static final int NOWHERE = -1;

    private static final long ARRIVAL = Keys.id("time-of-arrival");

    private final County county;
    private final ArrivalTimes[][] profile;
    private final int[][] nearest;

    public Departures(County county) {
        this.county = county;
        int tiers = county.tiers().size();
        profile = new ArrivalTimes[tiers][DayKind.values().length];
        for (int tier = 0; tier < tiers; tier++) {
            for (DayKind day : DayKind.values()) {
                profile[tier][day.ordinal()] = new ArrivalTimes(county.tiers().get(tier), day);
            }
        }
        nearest = new int[county.kinds().size()][];
        for (int condition = 0; condition < nearest.length; condition++) {
            nearest[condition] = nearest(condition);
        }
    }

    /** When a planned visit arrives today, milliseconds after time 0. */
    public long planned(int facility, int day, DayKind kind, long need) {
        double u = Keys.uniform(Keys.of(need, ARRIVAL));
        return day * Ticks.DAY + profile[county.tierOf()[facility]][kind.ordinal()].at(u);
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
                if (county.sites().get(facility).start()[condition] >= 0 && ms < bestMs) {
                    bestMs = ms;
                    byPlace[place] = facility;
                }
            }
        }
        return byPlace;
    }
}
