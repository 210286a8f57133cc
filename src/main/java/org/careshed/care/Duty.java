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
 * stay until the last day patient (who came through doors with hours) has left. A day patient in line where nobody is on
 * duty keeps nobody: the others cannot help, and would stay for days. An examination for another facility keeps only the
 * pool in whose line it is. When fewer are rostered than are at work, who is
 * at work finishes first.
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
    private final boolean[] onCall;
    private final Shifts shifts;

    /** Day patients in line, by pool. */
    private final int[] dayWaiting;

    /** Examinations for other facilities in line, by pool; emergencies left out. */
    private final int[] guestsWaiting;

    /** Openings still to come today, by pool. */
    private final int[] openings;

    /** Changes by shifts still to come today, by pool. */
    private final int[] turns;

    /** Pools that stay past closing. */
    private int late;

    /** Day patients inside. */
    private int dayPatients;

    /** Whether somebody may be in a line that nobody will serve again today. */
    private boolean deserted;

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
        dayWaiting = new int[n];
        guestsWaiting = new int[n];
        openings = new int[n];
        turns = new int[n];
        shifts = new Shifts();
        onCall = onCall(resources);
        for (int i = 0; i < n; i++) {
            pools[i] = new Pool(classes, resources.get(i).queueLimit().orElse(Pool.NO_LIMIT));
        }
    }

    private Duty(Duty other, List<Resource> resources, Facts facts) {
        this.facility = other.facility;
        this.resources = resources;
        this.facts = facts;
        pools = other.pools.clone();
        for (int i = 0; i < pools.length; i++) {
            pools[i] = pools[i].copy();
        }
        rostered = other.rostered.clone();
        target = other.target.clone();
        extra = other.extra.clone();
        inHours = other.inHours.clone();
        dayWaiting = other.dayWaiting.clone();
        guestsWaiting = other.guestsWaiting.clone();
        openings = other.openings.clone();
        turns = other.turns.clone();
        shifts = new Shifts(other.shifts);
        onCall = onCall(resources);
        late = other.late;
        dayPatients = other.dayPatients;
        deserted = other.deserted;
    }

    private static boolean[] onCall(List<Resource> resources) {
        boolean[] onCall = new boolean[resources.size()];
        for (int i = 0; i < onCall.length; i++) {
            onCall[i] = resources.get(i).hours().onCall();
        }
        return onCall;
    }

    Duty copy(Facts others) {
        return new Duty(this, resources, others);
    }

    /** The same staff at work, rostered from now on as these resources say. */
    Duty under(List<Resource> others) {
        return new Duty(this, others, facts);
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

    /**
     * Sends servers to a pool (or away from it, if negative) for some hours of the coming day; asked before the day is
     * planned. A pool on call is staffed by such servers only, any other has them within its hours.
     *
     * @param fromMs milliseconds after midnight, before {@code toMs}
     */
    public void shift(int pool, long fromMs, long toMs, int servers) {
        shifts.add(pool, Math.max(0, fromMs), Math.min(Ticks.DAY, toMs), servers);
    }

    Pool pool(int index) {
        return pools[index];
    }

    void planDay(int pool, LocalDate date) {
        rostered[pool] = Math.max(0, resources.get(pool).servers().on(date) + extra[pool]);
        extra[pool] = 0;
    }

    /**
     * Tells the openings and closings of a day; midnight is no closing where the next day opens at midnight. Who is at work
     * at midnight and has no hours from then on, because they changed, goes home.
     *
     * @param works whether staff come in at all today
     */
    void eachInterval(
            int pool, boolean works, DayKind today, DayKind tomorrow, LongConsumer opens, LongConsumer closes) {
        Hours hours = resources.get(pool).hours();
        if (onCall[pool]) {
            openings[pool] = 0;
            return;
        }
        List<Hours.Interval> next = hours.on(tomorrow);
        List<Hours.Interval> now = works ? hours.on(today) : List.of();
        boolean goesOn = opensAtMidnight(next);
        if (inHours[pool] && !opensAtMidnight(now)) {
            closes.accept(0);
        }
        openings[pool] = now.size();
        for (Hours.Interval interval : now) {
            opens.accept(interval.openMs());
            if (interval.closeMs() < Ticks.DAY || !goesOn) {
                closes.accept(interval.closeMs());
            }
        }
    }

    private static boolean opensAtMidnight(List<Hours.Interval> intervals) {
        return !intervals.isEmpty() && intervals.get(0).openMs() == 0;
    }

    /** Before the pools of a day are planned. */
    void beginDay() {
        shifts.begin();
    }

    /** Tells the times after midnight at which shifts change a pool today. */
    void eachTurn(int pool, LongConsumer turn) {
        turns[pool] = 0;
        if (!shifts.none()) {
            for (long ms : shifts.turns(pool)) {
                turns[pool]++;
                rostered[pool] = onCall[pool] ? Math.max(rostered[pool], shifts.at(pool, ms)) : rostered[pool];
                turn.accept(ms);
            }
        }
    }

    /** Shifts change a pool now. */
    void turn(int pool, long atMs) {
        turns[pool]--;
        int now = now(pool, atMs);
        if (onCall[pool] && now == 0) {
            close(pool, atMs);
        } else if (onCall[pool] || inHours[pool]) {
            target[pool] = now;
            staff(pool, Math.max(now, pools[pool].busy()), true, atMs);
        }
        lookAfter(pool);
    }

    /** Servers that are to be on duty in hours, those of shifts included. */
    private int now(int pool, long atMs) {
        int sent = shifts.none() ? 0 : shifts.at(pool, atMs % Ticks.DAY);
        return onCall[pool] ? sent : Math.max(0, rostered[pool] + sent);
    }

    void open(int pool, long atMs) {
        openings[pool]--;
        target[pool] = now(pool, atMs);
        staff(pool, Math.max(target[pool], pools[pool].busy()), true, atMs);
        lookAfter(pool);
    }

    void close(int pool, long atMs) {
        if (dayPatients > stranded() || guestsWaiting[pool] > 0) {
            staff(pool, pools[pool].servers(), false, atMs);
        } else {
            sendHome(pool, atMs);
        }
    }

    /** A day patient enters ({@code 1}) or leaves ({@code -1}). */
    void dayPatientInside(int change) {
        dayPatients += change;
    }

    /** A day patient joins the line of a pool ({@code 1}) or is called from it ({@code -1}). */
    void dayPatientWaits(int pool, int change) {
        dayWaiting[pool] += change;
    }

    /** An examination for another facility joins the line of a pool ({@code 1}) or is called from it ({@code -1}). */
    void guestWaits(int pool, int change) {
        guestsWaiting[pool] += change;
    }

    /** After each event: whoever stayed past closing goes home once there is no day patient inside to stay for. */
    void settle(long atMs) {
        if (late > 0 && dayPatients == stranded()) {
            goHome(atMs);
        }
    }

    /** Servers that serve the line of a pool, now or from the next opening of today on; 0 when nobody will today. */
    int serversToday(int pool) {
        return Math.max(target[pool], openings[pool] > 0 || turns[pool] > 0 ? rostered[pool] : 0);
    }

    /** After somebody joined the line of a pool, or its staff changed. */
    void lookAfter(int pool) {
        deserted |= target[pool] == 0 && pools[pool].waiting() > 0 && serversToday(pool) == 0;
    }

    /** True once after somebody may have come to be in a line that nobody will serve again today. */
    boolean takeDeserted() {
        boolean was = deserted;
        deserted = false;
        return was;
    }

    private int stranded() {
        int stranded = 0;
        for (int pool = 0; pool < pools.length; pool++) {
            stranded += pools[pool].servers() == 0 ? dayWaiting[pool] : 0;
        }
        return stranded;
    }

    private void goHome(long atMs) {
        for (int pool = 0; pool < pools.length; pool++) {
            if (isLate(pool) && guestsWaiting[pool] == 0) {
                sendHome(pool, atMs);
            }
        }
    }

    private void sendHome(int pool, long atMs) {
        boolean served = target[pool] > 0;
        target[pool] = 0;
        staff(pool, pools[pool].busy(), false, atMs);
        if (served) {
            lookAfter(pool);
        }
    }

    private boolean isLate(int pool) {
        return !inHours[pool] && pools[pool].servers() > 0;
    }

    void endService(int pool, long atMs) {
        pools[pool].end();
        if (pools[pool].servers() > target[pool]) {
            staff(pool, Math.max(target[pool], pools[pool].busy()), inHours[pool], atMs);
        }
    }

    private void staff(int pool, int servers, boolean open, long atMs) {
        if (pools[pool].servers() != servers || inHours[pool] != open) {
            late -= isLate(pool) ? 1 : 0;
            pools[pool].staff(servers);
            inHours[pool] = open;
            late += isLate(pool) ? 1 : 0;
            facts.poolStaffed(atMs, facility, pool, servers, open);
        }
    }
}
