package org.careshed.model;

import java.util.List;
import org.careshed.care.DayPlan;
import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.engine.Windows;
import org.careshed.journal.Facts;
import org.careshed.people.PublishedWaits;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;

/**
 * One living county under one luck. The order of a day is written here and nowhere else:
 *
 * <ol>
 *   <li>morning: warm-up's end is told if it is due; policies act on last night's information; rosters of the day
 *   <li>needs that begin today: seek care or not, choose, set out; arrivals by the clock
 *   <li>windows: every facility plays its arrivals, queues and services in time order, by itself
 *   <li>night: waits are published, the end of the day is told
 * </ol>
 *
 * <p>All state is plain columns and event lists, so {@link #copy} gives a world that runs on byte for byte like this one.
 */
public final class World {

    /** Length of a window unless stated: any divisor of the day gives the same facts. */
    public static final long WINDOW_MS = Ticks.HOUR;

    private final County county;
    private final Facts facts;
    private final List<MorningAct> acts;
    private final Calendar calendar;
    private final Site[] sites;
    private final DayPlan plan;
    private final PublishedWaits waits;
    private final Demand demand;
    private final Levers levers;
    private long doneMs;

    /** A world before its first day. */
    public World(County county, long seed, int replication, List<MorningAct> acts, Facts facts) {
        this.county = county;
        this.facts = facts;
        this.acts = List.copyOf(acts);
        this.calendar = county.scenario().calendar();
        this.sites = new Site[county.facilities()];
        Kinds kinds = Kinds.of(county.scenario());
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = new Site(county, facility, kinds, facts);
        }
        this.plan = new DayPlan(sites.length);
        this.waits = new PublishedWaits(county);
        this.demand = Demand.of(county, Keys.world(seed, replication), facts);
        this.levers = new Levers(new Sessions(county, sites, waits));
    }

    private World(World other, Facts facts) {
        county = other.county;
        this.facts = facts;
        acts = other.acts;
        calendar = other.calendar;
        sites = other.sites.clone();
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = sites[facility].copy(facts);
        }
        plan = other.plan.copy();
        waits = other.waits.copy();
        demand = other.demand.copy(facts);
        levers = new Levers(new Sessions(county, sites, waits));
        doneMs = other.doneMs;
    }

    /**
     * An independent copy at a day's start, that tells its facts to others.
     *
     * @throws IllegalArgumentException in the middle of a day
     */
    public World copy(Facts others) {
        Require.that(doneMs % Ticks.DAY == 0, "a world is copied at a day's start, not at " + doneMs + " ms");
        return new World(this, others);
    }

    /** Simulated so far, milliseconds after time 0. */
    public long doneMs() {
        return doneMs;
    }

    /** Runs to the horizon; false when it was told to stop before. */
    public boolean run(RunControl control) {
        return run(calendar.horizonMs(), WINDOW_MS, control);
    }

    /**
     * Runs whole days until a day's start or the horizon.
     *
     * @param windowMs length of a window, a divisor of the day; it changes no fact
     */
    public boolean run(long untilMs, long windowMs, RunControl control) {
        return new Windows(doneMs, windowMs, calendar.horizonMs(), new Order(control)).runUntil(untilMs);
    }

    /** The phases of a day, called by the clock. */
    private final class Order implements Windows.Day {
        private final RunControl control;

        Order(RunControl control) {
            this.control = control;
        }

        @Override
        public void morning(int day, long startMs) {
            if (startMs == calendar.warmUpMs()) {
                facts.warmUpEnds(startMs);
            }
            for (MorningAct act : acts) {
                act.act(levers, calendar.date(day));
            }
            plan.begin(startMs + Ticks.DAY);
            demand.today(day, waits, plan);
            plan.sort(startMs);
            for (Site site : sites) {
                site.morning(plan, calendar, day, startMs);
            }
        }

        @Override
        public void window(long endMs) {
            for (Site site : sites) {
                site.playUntil(endMs);
            }
            doneMs = endMs;
        }

        @Override
        public void night(int day, long endMs) {
            for (int facility = 0; facility < sites.length; facility++) {
                waits.publish(facility, sites[facility].consultedToday(), sites[facility].waitedTodayMs());
                sites[facility].night();
            }
            facts.dayEnds(endMs, day);
            if (endMs == calendar.horizonMs()) {
                facts.runEnds(endMs);
            }
        }

        @Override
        public boolean cancelled() {
            return !control.goOn(doneMs);
        }
    }
}
