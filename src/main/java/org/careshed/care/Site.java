package org.careshed.care;

import java.time.LocalDate;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.SitePlan;
import org.careshed.county.StepPlan;
import org.careshed.engine.EventList;
import org.careshed.engine.Pool;
import org.careshed.journal.Facts;
import org.careshed.scenario.Calendar;

/**
 * A living clinic or hospital. It plays its day on its own event list and touches nothing but its own state, so it may
 * run ahead of the others as far as nothing can reach it, on any thread.
 *
 * <p>Order at equal times: closing, opening, ends of steps, beginnings after an outside wait, arrivals; within a kind by
 * the visit's key.
 */
public final class Site {

    private static final int CLOSE = 0;
    private static final int OPEN = 1;
    private static final int END = 2;
    private static final int BEGIN = 3;

    private static final long OUTSIDE_WAIT = Keys.id("outside-wait");

    private final int facility;
    private final SitePlan plan;
    private final StepPlan[] steps;
    private final Kinds kinds;

    /** Whether staff stay past closing for visits of a kind: all but emergencies, where doors have hours. */
    private final boolean[] byDay;

    private final Facts facts;
    private final EventList events;
    private final Visits visits;
    private final Duty duty;

    private DayPlan arrivals;
    private int arrival;
    private int lastArrival;
    private int dayPatients;
    private long consultedToday;
    private long waitedTodayMs;

    /** A facility before its first day. */
    public Site(County county, int facility, Kinds kinds, Facts facts) {
        this.facility = facility;
        this.plan = county.sites().get(facility);
        this.steps = county.steps().toArray(new StepPlan[0]);
        this.kinds = kinds;
        this.byDay = kinds.byDay(county.tier(facility).doors());
        this.facts = facts;
        this.events = new EventList();
        this.visits = new Visits();
        this.duty = new Duty(facility, county.pools().get(facility), kinds.classes(), facts);
    }

    private Site(Site other, Facts facts) {
        facility = other.facility;
        plan = other.plan;
        steps = other.steps;
        kinds = other.kinds;
        byDay = other.byDay;
        this.facts = facts;
        events = other.events.copy();
        visits = other.visits.copy();
        duty = other.duty.copy(facts);
        dayPatients = other.dayPatients;
        consultedToday = other.consultedToday;
        waitedTodayMs = other.waitedTodayMs;
    }

    /** An independent copy at a day's start, that tells its facts to others. */
    public Site copy(Facts others) {
        return new Site(this, others);
    }

    /** The roster of this facility, for levers and rosters of the day. */
    public Duty duty() {
        return duty;
    }

    /** Number of visits inside now. */
    public int present() {
        return visits.present();
    }

    /** Before a day: who arrives, and who is on duty when. */
    public void morning(DayPlan today, Calendar calendar, int day, long startMs) {
        arrivals = today;
        arrival = today.first(facility);
        lastArrival = today.first(facility + 1);
        LocalDate date = calendar.date(day);
        for (int pool = 0; pool < duty.pools(); pool++) {
            duty.planDay(pool, date);
            int at = pool;
            duty.eachInterval(
                    pool,
                    calendar.dayKind(day),
                    calendar.dayKind(day + 1),
                    openMs -> events.add(startMs + openMs, OPEN, (long) at << 4, at),
                    closeMs -> events.add(startMs + closeMs, CLOSE, (long) at << 4, at));
        }
    }

    /** Plays everything before {@code endMs}. */
    public void playUntil(long endMs) {
        while (true) {
            long arrivalMs = arrival < lastArrival ? arrivals.atMs(arrival) : Long.MAX_VALUE;
            long eventMs = events.nextMs();
            if (arrivalMs < eventMs) {
                if (arrivalMs >= endMs) {
                    return;
                }
                arrive(arrivalMs);
                duty.settle(dayPatients, arrivalMs);
            } else {
                if (eventMs >= endMs) {
                    return;
                }
                happen(eventMs);
                duty.settle(dayPatients, eventMs);
            }
        }
    }

    /** Consultations that began today, emergencies left out; for the information published at night. */
    public long consultedToday() {
        return consultedToday;
    }

    /** What today's consultations waited, emergencies left out, milliseconds together. */
    public long waitedTodayMs() {
        return waitedTodayMs;
    }

    /** At night, after the day's waits were read. */
    public void night() {
        consultedToday = 0;
        waitedTodayMs = 0;
    }

    private void happen(long atMs) {
        int kind = events.nextKind();
        int load = events.nextLoad();
        events.removeNext();
        switch (kind) {
            case CLOSE -> duty.close(load, atMs, dayPatients);
            case OPEN -> {
                duty.open(load, atMs);
                callNext(load, atMs);
            }
            case BEGIN -> ask(load, atMs);
            default -> end(load, atMs);
        }
    }

    private void arrive(long atMs) {
        int row = arrival++;
        long key = arrivals.key(row);
        int kind = arrivals.kind(row);
        int slot = visits.open(key, atMs, arrivals.who(row), kind);
        if (byDay[kind]) {
            dayPatients++;
        }
        facts.patientArrives(atMs, facility, key, arrivals.who(row), kind);
        int first = plan.start()[kind];
        if (plan.outsideWait().isPresent()) {
            visits.turnTo(slot, first, steps[first].branch(), atMs);
            long waitMs = plan.outsideWait().get().ms(Keys.of(key, OUTSIDE_WAIT));
            events.add(atMs + waitMs, BEGIN, key, slot);
        } else {
            enter(slot, first, atMs);
        }
    }

    private void enter(int slot, int stepIndex, long atMs) {
        visits.turnTo(slot, stepIndex, steps[stepIndex].branch(), atMs);
        ask(slot, atMs);
    }

    /** The step of a visit begins at once, or the patient joins the line, or finds it full and leaves. */
    private void ask(int slot, long atMs) {
        int stepIndex = visits.step(slot);
        StepPlan step = steps[stepIndex];
        if (step.resource() == StepPlan.NO_RESOURCE) {
            begin(slot, atMs);
            return;
        }
        int poolIndex = plan.poolOf()[step.resource()];
        Pool pool = duty.pool(poolIndex);
        if (pool.isFree()) {
            begin(slot, atMs);
        } else if (pool.isFull()) {
            facts.patientTurnedAway(atMs, facility, poolIndex, visits.key(slot), stepIndex);
            close(slot);
        } else {
            join(slot, poolIndex);
            facts.waitBegins(atMs, facility, poolIndex, visits.key(slot), stepIndex);
        }
    }

    private void join(int slot, int poolIndex) {
        int kind = visits.kind(slot);
        duty.pool(poolIndex).join(slot, kinds.priority()[kind]);
        if (byDay[kind]) {
            duty.dayPatientWaits(poolIndex, 1);
        }
    }

    private void begin(int slot, long atMs) {
        int stepIndex = visits.step(slot);
        StepPlan step = steps[stepIndex];
        long key = visits.key(slot);
        long waitedMs = visits.begin(slot, atMs);
        long lastsMs = step.time().ms(stepBits(slot, step));
        if (step.resource() != StepPlan.NO_RESOURCE) {
            int poolIndex = plan.poolOf()[step.resource()];
            duty.pool(poolIndex).begin();
            facts.serviceStarts(atMs, facility, poolIndex, key, stepIndex, waitedMs, lastsMs);
        }
        if (step.consultation() && visits.firstConsultation(slot)) {
            consult(slot, atMs);
        }
        events.add(atMs + lastsMs, END, key, slot);
    }

    private void consult(int slot, long atMs) {
        int kind = visits.kind(slot);
        long waitedMs = visits.waitedMs(slot);
        facts.consultationBegins(atMs, facility, visits.key(slot), kind, waitedMs);
        if (!kinds.emergency()[kind]) {
            consultedToday++;
            waitedTodayMs += waitedMs;
        }
    }

    private void end(int slot, long atMs) {
        int stepIndex = visits.step(slot);
        StepPlan step = steps[stepIndex];
        if (step.resource() != StepPlan.NO_RESOURCE) {
            int poolIndex = plan.poolOf()[step.resource()];
            facts.serviceEnds(atMs, facility, poolIndex, visits.key(slot), stepIndex, atMs - visits.begunMs(slot));
            duty.endService(poolIndex, atMs);
            callNext(poolIndex, atMs);
        }
        moveOn(slot, step, atMs);
    }

    private void moveOn(int slot, StepPlan step, long atMs) {
        double[] cumulative = step.cumulative();
        if (cumulative.length > 0) {
            double u = Keys.uniform(Keys.next(stepBits(slot, step)));
            for (int i = 0; i < cumulative.length; i++) {
                if (u < cumulative[i]) {
                    enter(slot, step.next()[i], atMs);
                    return;
                }
            }
        }
        facts.patientLeaves(
                atMs,
                facility,
                visits.key(slot),
                visits.who(slot),
                visits.kind(slot),
                visits.branch(slot),
                visits.arrivedMs(slot),
                visits.waitedMs(slot));
        close(slot);
    }

    private void close(int slot) {
        if (byDay[visits.kind(slot)]) {
            dayPatients--;
        }
        visits.close(slot);
    }

    private void callNext(int poolIndex, long atMs) {
        Pool pool = duty.pool(poolIndex);
        while (pool.mayCall()) {
            int slot = pool.call();
            if (byDay[visits.kind(slot)]) {
                duty.dayPatientWaits(poolIndex, -1);
            }
            begin(slot, atMs);
        }
    }

    private long stepBits(int slot, StepPlan step) {
        return Keys.of(visits.key(slot), step.key() + visits.passes(slot));
    }
}
