package org.careshed.care;

import java.time.LocalDate;
import org.careshed.county.County;
import org.careshed.engine.EventList;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.quantity.Require;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Calendar;

/**
 * A living clinic or hospital. It plays its day on its own event list and touches nothing but its own state, so it may
 * run ahead of the others as far as nothing can reach it, on any thread. What leaves it is a {@link Letters letter}.
 *
 * <p>Order at equal times: closing, opening, ends of steps, beginnings after an outside wait, who comes back from an
 * examination elsewhere, contacts by letter, examinations for others, ends of patience, planned arrivals, beds; within a
 * kind by the visit's key.
 */
public final class Site {

    static final int CLOSE = 0;
    static final int OPEN = 1;
    static final int END = 2;
    static final int BEGIN = 3;
    static final int BACK = 4;
    static final int CONTACT = 5;
    static final int EXAMINATION = 6;
    static final int GIVE_UP = 7;

    private static final int NO_SLOTS = -1;

    /** Of an opening that is a change by shifts. */
    private static final int TURN = 1 << 20;

    private final Premises premises;
    private final int facility;
    private final int[] queueClass;
    private final int bookedClass;
    private final EventList events;
    private final Visits visits;
    private final Duty duty;
    private final Beds beds;
    private final Lines lines;
    private final Passage passage;

    /** Whether a closed facility goes on examining for others. */
    private final boolean lends;

    private DayPlan arrivals;
    private int arrival;
    private int lastArrival;

    /** Time of the next arrival of the day's plan; {@code Long.MAX_VALUE} after the last. */
    private long arrivalMs = Long.MAX_VALUE;

    private long playedMs;

    /** A facility before its first day. */
    public Site(County county, int facility, Kinds kinds, Facts facts) {
        this(Premises.of(county, facility, kinds, facts));
    }

    private Site(Premises premises) {
        this.premises = premises;
        facility = premises.facility();
        queueClass = premises.kinds().priority();
        Booking booking = premises.county()
                .scenario()
                .arrangements()
                .booking()
                .get(premises.county().tier(facility).id());
        bookedClass = booking == null ? NO_SLOTS : booking.priority();
        events = premises.events();
        visits = premises.visits();
        duty = premises.duty();
        beds = premises.beds();
        lends = premises.isClosed() && premises.lendsDevices();
        Judgement judgement = new Judgement(premises);
        lines = new Lines(premises, judgement);
        passage = new Passage(premises, judgement, lines);
    }

    /** An independent copy at a day's start, that tells its facts to others. */
    public Site copy(Facts others) {
        Site copy = new Site(premises.copy(others));
        copy.passage.remember(passage);
        copy.playedMs = playedMs;
        return copy;
    }

    /**
     * This facility as another edition of the county has it, everybody inside staying where they are. This object is not to
     * be used any more.
     *
     * @param atMs the start of the day on which it comes into force
     */
    public Site under(County now, Kinds kinds, long atMs) {
        Site turned = new Site(premises.under(now, kinds, atMs));
        turned.passage.remember(passage);
        turned.playedMs = playedMs;
        return turned;
    }

    /** The roster of this facility, for levers and rosters of the day. */
    public Duty duty() {
        return duty;
    }

    /** The wards of this facility. */
    public Beds beds() {
        return beds;
    }

    /** What this facility sends out; the reader clears it. */
    public Letters letters() {
        return premises.letters();
    }

    /** Number of visits inside now, those who are out for an examination included. */
    public int present() {
        return visits.present();
    }

    /** Before a day: who arrives, and who is on duty when. */
    public void morning(DayPlan today, Calendar calendar, int day, long startMs) {
        arrivals = today;
        arrival = today.first(facility);
        lastArrival = today.first(facility + 1);
        lookForArrival();
        LocalDate date = calendar.date(day);
        boolean works = works(day);
        duty.beginDay();
        for (int pool = 0; pool < duty.pools(); pool++) {
            duty.planDay(pool, date);
            int at = pool;
            int turn = at | TURN;
            duty.eachTurn(pool, turnMs -> events.add(startMs + turnMs, OPEN, (long) turn << 4, turn));
            duty.eachInterval(
                    pool,
                    works,
                    calendar.dayKind(day),
                    calendar.dayKind(day + 1),
                    openMs -> events.add(startMs + openMs, OPEN, (long) at << 4, at),
                    closeMs -> events.add(startMs + closeMs, CLOSE, (long) at << 4, at));
        }
    }

    /**
     * Whether staff come in today: to a closed facility only while somebody is inside, or set out before it closed, or others
     * have nowhere else to examine their patients.
     */
    private boolean works(int day) {
        if (!premises.isClosed()) {
            return premises.county().doors().staffed(facility, day);
        }
        boolean needed = visits.present() > 0 || lends;
        for (int row = arrival; row < lastArrival; row++) {
            needed |= premises.kinds().emergency()[arrivals.kind(row)];
        }
        return needed;
    }

    /** Time of the next event or arrival here; {@code Long.MAX_VALUE} when there is none today. */
    public long nextMs() {
        return Math.min(Math.min(arrivalMs, events.nextMs()), beds.nextMs());
    }

    /** Plays everything before {@code endMs}. */
    public void playUntil(long endMs) {
        while (true) {
            long eventMs = events.nextMs();
            long atMs = Math.min(arrivalMs, eventMs);
            if (beds.nextMs() < Math.min(atMs, endMs)) {
                beds.happen();
            } else if (atMs >= endMs) {
                playedMs = Math.max(playedMs, endMs);
                return;
            } else if (arrivalMs < eventMs) {
                arrive(atMs);
                lines.settle(atMs);
            } else {
                happen(atMs);
                lines.settle(atMs);
            }
        }
    }

    /**
     * A contact that arrives by letter, later today or on a later day.
     *
     * @param visit key of the visit
     * @param need key of the need, the same for every contact of its episode
     * @param who index in the population; -1 for a patient from elsewhere
     * @param slip see {@link Slip}
     * @throws IllegalArgumentException if that time is already over here
     */
    public void expect(long atMs, long visit, long need, int who, int kind, long slip) {
        add(atMs, CONTACT, visit, visits.open(visit, need, who, kind, slip, queueClass(kind, slip)));
    }

    /**
     * An examination for another facility: one step in a pool here, then {@link Letters.Subject#EXAMINED}.
     *
     * @param atMs when the patient or sample is here
     * @param visit key of the visit there
     * @param step index in the county's list of steps
     * @param who index in the population; -1 for a patient from elsewhere
     * @param fromFacility who asks for it
     * @param fromSlot the letter's slot, which the answer brings back
     * @throws IllegalArgumentException if that time is already over here
     */
    public void order(long atMs, long visit, int step, int kind, int who, int fromFacility, int fromSlot) {
        int slot = visits.open(visit, visit, who, kind, Slip.sentBy(0, fromFacility), queueClass[kind]);
        visits.examine(slot, step, fromFacility, fromSlot);
        add(atMs, EXAMINATION, visit, slot);
    }

    /**
     * Who was examined elsewhere is back and goes on with what follows that step.
     *
     * @param slot that of the letter {@link Letters.Subject#EXAMINE}
     * @throws IllegalArgumentException if that time is already over here
     */
    public void comeBack(long atMs, int slot) {
        int here = Visits.slotOf(slot);
        if (visits.advice(here) == Visits.ASKED && (slot & Advice.REFUSED) == 0) {
            visits.advice(here, Visits.ANSWERED);
        }
        add(atMs, BACK, visits.key(here), here);
    }

    /** A patient who comes for a bed by letter, see {@link Beds#admit}. */
    public void admit(
            long atMs, long visit, long need, int who, int kind, long slip, int bedClass, long stayMs, Entry entry) {
        beds.admit(atMs, visit, need, who, kind, slip, bedClass, stayMs, entry);
    }

    /** The answer to {@link Letters.Subject#BED_LOOKED_FOR} if a bed was found, see {@link Beds#goElsewhere}. */
    public void goElsewhere(long atMs, int stay) {
        beds.goElsewhere(atMs, stay);
    }

    /** The answer to {@link Letters.Subject#STEP_DOWN} if a bed was found, see {@link Beds#stepDown}. */
    public boolean stepDown(long atMs, int stay) {
        return beds.stepDown(atMs, stay);
    }

    /** Walk-in consultations that began today, emergencies left out; for the information published at night. */
    public long consultedToday() {
        return passage.consulted();
    }

    /** What today's walk-in consultations waited, emergencies left out, milliseconds together. */
    public long waitedTodayMs() {
        return passage.waitedMs();
    }

    /** At night, after the day's waits were read. */
    public void night() {
        passage.forget();
        beds.night();
    }

    private void happen(long atMs) {
        int kind = events.nextKind();
        int load = events.nextLoad();
        long order = events.nextOrder();
        events.removeNext();
        switch (kind) {
            case CLOSE -> duty.close(load, atMs);
            case OPEN -> open(load, atMs);
            case BEGIN -> passage.ask(load, atMs);
            case BACK -> passage.comeBack(load, atMs);
            case CONTACT -> passage.arrive(load, atMs);
            case EXAMINATION -> passage.examine(load, atMs);
            case GIVE_UP -> lines.patienceEnds(load, atMs, order);
            default -> passage.end(load, atMs);
        }
    }

    private void open(int load, long atMs) {
        int pool = load & ~TURN;
        if (load == pool) {
            duty.open(pool, atMs);
        } else {
            duty.turn(pool, atMs);
        }
        passage.callNext(pool, atMs);
    }

    private void arrive(long atMs) {
        int row = arrival++;
        int kind = arrivals.kind(row);
        long slip = arrivals.slip(row);
        int slot = visits.open(
                arrivals.key(row), arrivals.need(row), arrivals.who(row), kind, slip, queueClass(kind, slip));
        lookForArrival();
        passage.arrive(slot, atMs);
    }

    private int queueClass(int kind, long slip) {
        return bookedClass != NO_SLOTS && Slip.channel(slip) == Channel.BOOKED ? bookedClass : queueClass[kind];
    }

    private void add(long atMs, int kind, long key, int slot) {
        Require.that(atMs >= playedMs, "a letter's answer at " + atMs + " ms is too late: " + playedMs + " is played");
        events.add(atMs, kind, key, slot);
    }

    private void lookForArrival() {
        arrivalMs = arrival < lastArrival ? arrivals.atMs(arrival) : Long.MAX_VALUE;
    }
}
