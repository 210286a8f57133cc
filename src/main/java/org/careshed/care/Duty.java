package org.careshed.care;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.careshed.engine.Pool;
import org.careshed.journal.Facts;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Resource;

/**
 * Who is on duty at one facility: its pools, opened and closed by the hours of their resources. After closing, staff
 * stay until the last patient who came through doors with hours has left. When fewer are rostered than are at work, who
 * is at work finishes first.
 */
public final class Duty {

    private final int facility;
    private final List<Resource> resources;
    private final Facts facts;
    private final Pool[] pools;
    private final int[] rostered;
    private final int[] target;
    private final int[] extra;
    private final boolean[] inHours;

    Duty(int facility, List<Resource> resources, int classes, Facts facts) {
        this.facility = facility;
        this.resources = resources;
        this.facts = facts;
        int n = resources.size();
        pools = new Pool[n];
        rostered = new int[n];
        target = new int[n];
        extra = new int[n];
        inHours = new boolean[n];
        for (int i = 0; i < n; i++) {
            pools[i] = new Pool(classes, resources.get(i).queueLimit().orElse(Pool.NO_LIMIT));
        }
    }

    private Duty(Duty other, Facts facts) {
        this.facility = other.facility;
        this.resources = other.resources;
        this.facts = facts;
        pools = other.pools.clone();
        for (int i = 0; i < pools.length; i++) {
            pools[i] = pools[i].copy();
        }
        rostered = other.rostered.clone();
        target = other.target.clone();
        extra = other.extra.clone();
        inHours = other.inHours.clone();
    }

    Duty copy(Facts others) {
        return new Duty(this, others);
    }

    /** Number of pools. */
    public int pools() {
        return pools.length;
    }

    /** Servers rostered today for the hours of a pool. */
    public int rostered(int pool) {
        return rostered[pool];
    }

    /** Adds servers (or takes away, if negative) for the coming day only; asked before the day is planned. */
    public void addForToday(int pool, int servers) {
        extra[pool] += servers;
    }

    Pool pool(int index) {
        return pools[index];
    }

    void planDay(int pool, LocalDate date) {
        rostered[pool] = Math.max(0, resources.get(pool).servers().on(date) + extra[pool]);
        extra[pool] = 0;
    }

    /** Tells the openings and closings of a day; midnight is no closing where the next day opens at midnight. */
    void eachInterval(int pool, DayKind today, DayKind tomorrow, LongConsumer opens, LongConsumer closes) {
        Hours hours = resources.get(pool).hours();
        List<Hours.Interval> next = hours.on(tomorrow);
        boolean goesOn = !next.isEmpty() && next.get(0).openMs() == 0;
        for (Hours.Interval interval : hours.on(today)) {
            opens.accept(interval.openMs());
            if (interval.closeMs() < Ticks.DAY || !goesOn) {
                closes.accept(interval.closeMs());
            }
        }
    }

    void open(int pool, long atMs) {
        target[pool] = rostered[pool];
        staff(pool, Math.max(target[pool], pools[pool].busy()), true, atMs);
    }

    void close(int pool, long atMs, int dayPatients) {
        if (dayPatients > 0) {
            staff(pool, pools[pool].servers(), false, atMs);
        } else {
            target[pool] = 0;
            staff(pool, pools[pool].busy(), false, atMs);
        }
    }

    /** The last day patient has left: whoever stayed past closing goes home. */
    void goHome(long atMs) {
        for (int pool = 0; pool < pools.length; pool++) {
            if (!inHours[pool] && pools[pool].servers() > 0) {
                target[pool] = 0;
                staff(pool, pools[pool].busy(), false, atMs);
            }
        }
    }

    void endService(int pool, long atMs) {
        pools[pool].end();
        if (pools[pool].servers() > target[pool]) {
            staff(pool, Math.max(target[pool], pools[pool].busy()), inHours[pool], atMs);
        }
    }

    private void staff(int pool, int servers, boolean open, long atMs) {
        if (pools[pool].servers() != servers || inHours[pool] != open) {
            pools[pool].staff(servers);
            inHours[pool] = open;
            facts.poolStaffed(atMs, facility, pool, servers, open);
        }
    }
}
