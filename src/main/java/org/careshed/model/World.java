package org.careshed.model;

import java.util.List;
import org.careshed.care.DayPlan;
import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.engine.Crew;
import org.careshed.engine.Windows;
import org.careshed.journal.Facts;
import org.careshed.people.PublishedWaits;
import org.careshed.people.known.Knowledge;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.DayKind;
import sim.engine.SimState;

/**
 * One living county under one luck. The order of a day is written here and nowhere else:
 *
 * <ol>
 *   <li>morning: warm-up's end is told if it is due; if another edition of the county comes into force, everything that
 *       follows goes by it; policies act on last night's information
 *   <li>needs and refills that begin today, in the order of (onset, key): seek care or not, choose, book, set out; arrivals
 *       by the clock; patients from elsewhere; contacts that were intended for today (booked, returns, follow-ups)
 *   <li>rosters of the day
 *   <li>windows: every facility plays its arrivals, queues, services and beds in time order, by itself; after each window
 *       all letters are answered in the order of (time, visit), and no answer arrives before the window has ended
 *   <li>night: waits are published; memories, bills, slots and free beds, in the order of (time, resident, facility); the
 *       end of the day is told
 * </ol>
 *
 * <p>Where nothing is arranged between facilities they write no letters and a window may last as long as a day.
 *
 * <p>All state is plain columns and event lists, so {@link #copy} gives a world that runs on byte for byte like this one.
 */
public final class World {

    /** Length of a window unless stated, or the longest that gives the same facts as every shorter one. */
    public static final long WINDOW_MS = Ticks.HOUR;

    private final Editions editions;

    /** The edition in force. */
    private County county;

    private final Hands hands;
    private final Facts facts;
    private final List<MorningAct> acts;
    private final Calendar calendar;
    private final Site[] sites;
    private final long[] nextMs;
    private final DayPlan plan;
    private PublishedWaits waits;
    private Demand demand;
    private Levers levers;
    private Heed heed = Heed.NOBODY;
    private Onlooker watching = Onlooker.NONE;
    private long doneMs;

    /** A world before its first day. */
    public World(County county, long seed, int replication, List<MorningAct> acts, Facts facts) {
        this(Editions.of(county), seed, replication, acts, facts);
    }

    /** A world before its first day, whose county changes on some days. */
    public World(Editions editions, long seed, int replication, List<MorningAct> acts, Facts facts) {
        this(editions, seed, replication, acts, Hands.one(facts));
    }

    /** A world before its first day, whose county changes on some days, in the hands of one thread or two. */
    public World(Editions editions, long seed, int replication, List<MorningAct> acts, Hands hands) {
        this(editions, seed, replication, acts, hands, Halt.NEVER);
    }

    /** The same, if it is wanted until it stands. */
    public World(Editions editions, long seed, int replication, List<MorningAct> acts, Hands hands, Halt halt) {
        this.editions = editions;
        county = editions.first();
        this.hands = hands;
        this.facts = hands.facts();
        this.acts = List.copyOf(acts);
        this.calendar = county.scenario().calendar();
        this.sites = new Site[county.facilities()];
        this.nextMs = new long[sites.length];
        Kinds kinds = Kinds.of(county.scenario());
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = new Site(county, facility, kinds, hands.facts(facility));
        }
        this.plan = new DayPlan(sites.length);
        this.waits = new PublishedWaits(county);
        this.demand = Demand.of(
                county,
                Keys.world(seed, replication),
                sites,
                nextMs,
                facts,
                hands.crew().asking(halt));
        demand.share(hands.crew());
        this.levers = new Levers(new Sessions(county, sites, waits, facts));
    }

    private World(World other, Editions editions, List<MorningAct> acts, Hands hands) {
        this.editions = editions;
        county = editions == other.editions ? other.county : editions.on(Math.max(0, other.doneDays() - 1));
        this.hands = hands;
        this.facts = hands.facts();
        this.acts = List.copyOf(acts);
        calendar = other.calendar;
        sites = other.sites.clone();
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = sites[facility].copy(hands.facts(facility));
        }
        plan = other.plan.copy();
        waits = other.waits.copy();
        nextMs = other.nextMs.clone();
        demand = other.demand.copy(sites, nextMs, facts);
        demand.share(hands.crew());
        levers = new Levers(new Sessions(county, sites, waits, facts));
        doneMs = other.doneMs;
    }

    /**
     * An independent copy at a day's start, that tells its facts to others.
     *
     * @throws IllegalArgumentException in the middle of a day
     */
    public World copy(Facts others) {
        return copy(Hands.one(others));
    }

    /**
     * An independent copy at a day's start, in other hands.
     *
     * @throws IllegalArgumentException in the middle of a day
     */
    public World copy(Hands others) {
        requireMorning();
        return new World(this, editions, acts, others);
    }

    /**
     * An independent copy at a day's start that goes on as another county, which has been like this one so far: what it
     * would be, had it been that county from its first day on.
     *
     * @param other the other county
     * @param itsActs what the other county's policies decide each morning
     * @throws IllegalArgumentException in the middle of a day, or when the two may have parted before
     */
    public World copyAs(Editions other, List<MorningAct> itsActs, Hands others) {
        requireMorning();
        Require.that(
                other == editions || doneDays() <= editions.partsFrom(other),
                "a world goes on as a county that was like it for " + doneDays() + " days");
        return new World(this, other, itsActs, others);
    }

    /** Tells each decision of one resident from now on, at the moment when it is taken. It changes nothing. */
    public void watch(int resident, Onlooker onlooker) {
        watch(Heed.of(resident), onlooker);
    }

    /** Tells each decision that is heeded from now on, at the moment when it is taken. It changes nothing. */
    public void watch(Heed heeded, Onlooker onlooker) {
        heed = heeded;
        watching = onlooker;
        demand.share(Crew.ALONE);
        demand.watch(heeded, onlooker);
    }

    /** What residents know when they choose. */
    public Knowledge knowledge() {
        return demand.knowledge();
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
     * @param windowMs length of a window, a divisor of the day; it changes no fact, and is cut to the shortest time in
     *     which anything that leaves a facility can reach another
     */
    public boolean run(long untilMs, long windowMs, RunControl control) {
        long length = Math.min(windowMs, demand.longestWindowMs());
        Windows windows = new Windows(doneMs, length, calendar.horizonMs(), new Order(control));
        return hands.run(() -> windows.runUntil(untilMs));
    }

    /**
     * Puts all that is left until the horizon on the clock of somebody who steps it, window by window. A world in one hand
     * only.
     */
    public void liveOn(SimState clock) {
        long length = Math.min(WINDOW_MS, demand.longestWindowMs());
        new Windows(doneMs, length, calendar.horizonMs(), new Order(RunControl.NONE), clock).begin();
    }

    private void requireMorning() {
        Require.that(doneMs % Ticks.DAY == 0, "a world is copied at a day's start, not at " + doneMs + " ms");
    }

    private int doneDays() {
        return Math.toIntExact(doneMs / Ticks.DAY);
    }

    /** Another edition of the county comes into force; everybody stays where they are. */
    private void turn(County now, long atMs) {
        county = now;
        Kinds kinds = Kinds.of(now.scenario());
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = sites[facility].under(now, kinds, atMs);
        }
        waits = waits.under(now);
        demand = demand.under(editions.first(), now, nextMs, facts);
        demand.share(hands.crew());
        if (heed != Heed.NOBODY) {
            watch(heed, watching);
        }
        levers = new Levers(new Sessions(now, sites, waits, facts));
        facts.offers().countyTurns(atMs, now);
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
            if (editions.turnsOn(day)) {
                turn(editions.on(day), startMs);
            }
            for (MorningAct act : acts) {
                act.act(levers, calendar.date(day));
            }
            plan.begin(startMs + Ticks.DAY);
            demand.today(day, waits, plan);
            plan.sort(startMs);
            hands.plan(plan);
            for (int facility = 0; facility < sites.length; facility++) {
                sites[facility].morning(plan, calendar, day, startMs);
                nextMs[facility] = sites[facility].nextMs();
            }
        }

        @Override
        public void window(long endMs) {
            hands.play(sites, nextMs, endMs);
            demand.answer();
            facts.windowEnds(endMs);
            doneMs = endMs;
        }

        @Override
        public void night(int day, long endMs) {
            DayKind kind = calendar.dayKind(day);
            for (int facility = 0; facility < sites.length; facility++) {
                Site site = sites[facility];
                waits.publish(facility, kind, site.consultedToday(), site.waitedTodayMs());
                site.night();
            }
            demand.night(day);
            facts.dayEnds(endMs, day);
            if (endMs == calendar.horizonMs()) {
                facts.runEnds(endMs);
            }
        }

        @Override
        public boolean cancelled() {
            if (control.looks(doneMs)) {
                hands.hear();
            }
            return !control.goOn(doneMs);
        }
    }
}
