package org.careshed.model;

import org.careshed.care.DayPlan;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.people.PublishedWaits;
import org.careshed.scenario.Scenario;

/** Where the day's arrivals come from: residents who fall ill, or streams by the clock. */
interface Demand {

    /** The demand that a scenario's kind calls for. */
    static Demand of(County county, long world, Facts facts) {
        return county.scenario().kind() == Scenario.Kind.COUNTY
                ? new ResidentDemand(county, world, facts)
                : new ClockDemand(county, world);
    }

    /** Plans the arrivals that begin on a day. */
    void today(int day, PublishedWaits waits, DayPlan plan);

    /** An independent copy that tells its facts to others. */
    Demand copy(Facts others);
}
