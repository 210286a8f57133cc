package org.careshed.model.journey;

import java.util.Arrays;

/**
 * What residents intend for later days, in columns: a list for each day, in the order in which the intentions were formed.
 * What is due after the horizon is forgotten.
 */
final class Intentions {

    /** What is intended. */
    enum Plan {
        /** To come to a booked slot. */
        BOOKED,
        /** To come at a known time. */
        ARRIVE,
        /** To come to the same facility again, at a time found that morning. */
        RETURN,
        /** To choose a facility that morning. */
        CHOOSE,
        /** To seek care or not: on the day of the need, the time given, nothing was open. */
        DECIDE
    }

    /** Hears what is due. */
    interface Handler {
        /**
         * @param facility where to, or the last one visited if the choice is open
         * @param atMs when, where it is known; of a need that is not decided about, its onset
         */
        void due(Plan plan, int facility, long atMs, long need, int who, int kind, long slip);
    }

    private static final Plan[] PLANS = Plan.values();
    private static final int NONE = -1;

    private final int[] first;
    private final int[] last;
    private long[] atMs = new long[64];
    private long[] need = new long[64];
    private long[] slip = new long[64];
    private int[] who = new int[64];
    private short[] kind = new short[64];
    private short[] facility = new short[64];
    private byte[] plan = new byte[64];
    private int[] next = new int[64];
    private int free = NONE;
    private int used;

    Intentions(int days) {
        first = new int[days];
        last = new int[days];
        Arrays.fill(first, NONE);
        Arrays.fill(last, NONE);
    }

    private Intentions(Intentions other) {
        first = other.first.clone();
        last = other.last.clone();
        atMs = other.atMs.clone();
        need = other.need.clone();
        slip = other.slip.clone();
        who = other.who.clone();
        kind = other.kind.clone();
        facility = other.facility.clone();
        plan = other.plan.clone();
        next = other.next.clone();
        free = other.free;
        used = other.used;
    }

    Intentions copy() {
        return new Intentions(this);
    }

    /** Adds to the list of a later day. */
    void add(int day, Plan what, int where, long ms, long needKey, int resident, int condition, long slipOfContact) {
        if (day >= first.length) {
            return;
        }
        int row = freeRow();
        plan[row] = (byte) what.ordinal();
        facility[row] = (short) where;
        atMs[row] = ms;
        need[row] = needKey;
        who[row] = resident;
        kind[row] = (short) condition;
        slip[row] = slipOfContact;
        next[row] = NONE;
        if (first[day] == NONE) {
            first[day] = row;
        } else {
            next[last[day]] = row;
        }
        last[day] = row;
    }

    /** Tells and forgets what is due on a day; the handler may add to later days. */
    void drain(int day, Handler handler) {
        int row = first[day];
        first[day] = NONE;
        while (row != NONE) {
            int behind = next[row];
            next[row] = free;
            free = row;
            handler.due(PLANS[plan[row]], facility[row], atMs[row], need[row], who[row], kind[row], slip[row]);
            row = behind;
        }
    }

    private int freeRow() {
        if (free != NONE) {
            int row = free;
            free = next[row];
            return row;
        }
        if (used == atMs.length) {
            grow(2 * used);
        }
        return used++;
    }

    private void grow(int capacity) {
        atMs = Arrays.copyOf(atMs, capacity);
        need = Arrays.copyOf(need, capacity);
        slip = Arrays.copyOf(slip, capacity);
        who = Arrays.copyOf(who, capacity);
        kind = Arrays.copyOf(kind, capacity);
        facility = Arrays.copyOf(facility, capacity);
        plan = Arrays.copyOf(plan, capacity);
        next = Arrays.copyOf(next, capacity);
    }
}
