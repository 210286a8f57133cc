package org.careshed.model;

import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.engine.Crew;
import org.careshed.journal.Facts;
import org.careshed.people.PublishedWaits;
import org.careshed.people.known.Knowledge;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Scenario;

/** Where the day's arrivals come from: residents who fall ill, or streams by the clock. */
interface Demand {

    /**
     * The demand that a scenario's kind calls for.
     *
     * @param nextMs time of the next event by facility, brought forward by whoever is sent there
     * @param crew shares the work of the beginning
     */
    static Demand of(County county, long world, Site[] sites, long[] nextMs, Facts facts, Crew crew) {
        if (county.scenario().kind() != Scenario.Kind.COUNTY) {
            return new ClockDemand(county, world);
        }
        return county.scenario().arrangements().equals(Arrangements.NONE)
                ? new ResidentDemand(county, world, facts)
                : new ArrangedDemand(county, world, sites, nextMs, facts, crew);
    }

    /** Plans the arrivals that begin on a day. */
    void today(int day, PublishedWaits waits, DayPlan plan);

    /** Answers what facilities wrote in the last window. */
    default void answer() {}

    /** At the end of a day. */
    default void night(int day) {}

    /** Tells each decision that is heeded from now on. */
    default void watch(Heed heed, Onlooker onlooker) {}

    /** A crew is there to share what can be shared, from now on. */
    default void share(Crew crew) {}

    /** What residents know when they choose. */
    default Knowledge knowledge() {
        return Knowledge.NONE;
    }

    /** The longest window in which nothing that leaves a facility can reach another, milliseconds; a divisor of the day. */
    default long longestWindowMs() {
        return Ticks.DAY;
    }

    /**
     * The same under another edition of the county, at a day's start; this object is not to be used any more.
     *
     * @param first the county of the first day
     */
    Demand under(County first, County now, long[] nextMs, Facts facts);

    /** An independent copy, for facilities that are copies too, that tells its facts to others. */
    Demand copy(Site[] sites, long[] nextMs, Facts others);
}
