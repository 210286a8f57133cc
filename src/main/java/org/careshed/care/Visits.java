package org.careshed.care;

import java.util.Arrays;
import org.careshed.quantity.Require;

/**
 * The visits inside one facility, a row each, since an event needs most of one visit and nothing of the others. A visit is
 * a slot from arrival to leaving, and slots are used again. What identifies a visit in facts and draws is its key, never
 * its slot.
 */
final class Visits {

    /** Nobody was asked for advice. */
    static final byte UNASKED = 0;

    /** Somebody was asked for advice. */
    static final byte ASKED = 1;

    /** Advice was given. */
    static final byte ANSWERED = 2;

    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 8;
    private static final int TICKET_SLOT_BITS = 20;
    private static final int TICKET_PASSES_MASK = (1 << 11) - 1;

    /** Nobody's patience ends then. */
    static final long NEVER = Long.MAX_VALUE;

    /** Longs of a visit. */
    private static final int KEY = 0;

    private static final int NEED = 1;
    private static final int SLIP = 2;
    private static final int ARRIVED_MS = 3;
    private static final int ASKED_MS = 4;
    private static final int WAITED_MS = 5;

    /** Waited before the first consultation; of who had none, nothing. */
    private static final int WAITED_BEFORE_MS = 6;

    /** When patience ends of who is in line, else {@link #NEVER}. */
    private static final int LEAVES_MS = 7;

    /** Integers of a visit. */
    private static final int WHO = 0;

    private static final int SENDER = 1;
    private static final int TICKET = 2;
    private static final int KIND = 3;
    private static final int STEP = 4;
    private static final int BRANCH = 5;
    private static final int PASSES = 6;

    /** Queue class, and in the lowest bit whether there was a consultation. */
    private static final int CLASS = 7;

    /** Both have so many a visit, 2 to this power. */
    private static final int ROW = 3;

    private long[] longs = new long[FIRST_CAPACITY << ROW];
    private int[] ints = new int[FIRST_CAPACITY << ROW];
    private byte[] advice = new byte[FIRST_CAPACITY];
    private int[] nextFree = new int[FIRST_CAPACITY];
    private int firstFree = NONE;
    private int used;
    private int present;

    Visits() {}

    private Visits(Visits other) {
        longs = other.longs.clone();
        ints = other.ints.clone();
        advice = other.advice.clone();
        nextFree = other.nextFree.clone();
        firstFree = other.firstFree;
        used = other.used;
        present = other.present;
    }

    Visits copy() {
        return new Visits(this);
    }

    /** Number of visits inside. */
    int present() {
        return present;
    }

    /** Opens a visit of who is still to come and returns its slot. */
    int open(long visitKey, long needKey, int resident, int visitKind, long visitSlip, int queueClass) {
        int slot = freeSlot();
        int at = at(slot);
        longs[at + KEY] = visitKey;
        longs[at + NEED] = needKey;
        longs[at + SLIP] = visitSlip;
        ints[at + WHO] = resident;
        ints[at + KIND] = visitKind;
        ints[at + CLASS] = queueClass << 1;
        longs[at + WAITED_MS] = 0;
        longs[at + LEAVES_MS] = NEVER;
        ints[at + SENDER] = NONE;
        ints[at + BRANCH] = 0;
        ints[at + PASSES] = 0;
        advice[slot] = UNASKED;
        return slot;
    }

    /** Who was to come is there. */
    void arrive(int slot, long atMs) {
        longs[at(slot) + ARRIVED_MS] = atMs;
        longs[at(slot) + ASKED_MS] = atMs;
        present++;
    }

    /**
     * Makes an opened visit an examination for another facility.
     *
     * @param ticketThere what that facility knows the visit by, see {@link #ticket}
     */
    void examine(int slot, int examination, int from, int ticketThere) {
        ints[at(slot) + STEP] = examination;
        ints[at(slot) + SENDER] = from;
        ints[at(slot) + TICKET] = ticketThere;
        ints[at(slot) + PASSES] = ticketThere >>> TICKET_SLOT_BITS;
    }

    /** What other facilities know a visit by: its slot and its passes, so that luck is the same wherever it is drawn. */
    int ticket(int slot) {
        Require.that(slot < 1 << TICKET_SLOT_BITS, slot + " visits inside are more than tickets can number");
        return slot | (ints[at(slot) + PASSES] & TICKET_PASSES_MASK) << TICKET_SLOT_BITS;
    }

    /** The slot of a visit that a ticket was given for. */
    static int slotOf(int ticket) {
        return ticket & ((1 << TICKET_SLOT_BITS) - 1);
    }

    /** Closes a visit; its slot may be used again. */
    void close(int slot) {
        nextFree[slot] = firstFree;
        firstFree = slot;
        present--;
    }

    long key(int slot) {
        return longs[at(slot) + KEY];
    }

    long need(int slot) {
        return longs[at(slot) + NEED];
    }

    void slip(int slot, long changed) {
        longs[at(slot) + SLIP] = changed;
    }

    long slip(int slot) {
        return longs[at(slot) + SLIP];
    }

    /** Queue class, 0 first. */
    int priority(int slot) {
        return ints[at(slot) + CLASS] >> 1;
    }

    /** Whether this is an examination for another facility. */
    boolean isExamination(int slot) {
        return ints[at(slot) + SENDER] != NONE;
    }

    /** The facility that sent an examination. */
    int sender(int slot) {
        return ints[at(slot) + SENDER];
    }

    /** What the facility that sent an examination knows the visit by. */
    int ticketThere(int slot) {
        return ints[at(slot) + TICKET];
    }

    /** When patience ends of who is in line, else {@link #NEVER}. */
    long leavesMs(int slot) {
        return longs[at(slot) + LEAVES_MS];
    }

    void leavesMs(int slot, long atMs) {
        longs[at(slot) + LEAVES_MS] = atMs;
    }

    long arrivedMs(int slot) {
        return longs[at(slot) + ARRIVED_MS];
    }

    int who(int slot) {
        return ints[at(slot) + WHO];
    }

    int kind(int slot) {
        return ints[at(slot) + KIND];
    }

    int step(int slot) {
        return ints[at(slot) + STEP];
    }

    int branch(int slot) {
        return ints[at(slot) + BRANCH];
    }

    /** How many steps the visit has begun or asked for, this one included. */
    int passes(int slot) {
        return ints[at(slot) + PASSES];
    }

    long waitedMs(int slot) {
        return longs[at(slot) + WAITED_MS];
    }

    /** The visit turns to a step. */
    void turnTo(int slot, int nextStep, int branchLabel, long atMs) {
        ints[at(slot) + STEP] = nextStep;
        longs[at(slot) + ASKED_MS] = atMs;
        ints[at(slot) + PASSES]++;
        if (branchLabel != 0) {
            ints[at(slot) + BRANCH] = branchLabel;
        }
    }

    /** The step begins: what was waited for it is added to the visit's waits and returned. */
    long begin(int slot, long atMs) {
        long waited = atMs - longs[at(slot) + ASKED_MS];
        longs[at(slot) + WAITED_MS] += waited;
        longs[at(slot) + ASKED_MS] = atMs;
        return waited;
    }

    /** When the present step was asked for, or began. */
    long sinceMs(int slot) {
        return longs[at(slot) + ASKED_MS];
    }

    /** True the first time it is asked of a visit. */
    boolean firstConsultation(int slot) {
        if (consulted(slot)) {
            return false;
        }
        ints[at(slot) + CLASS] |= 1;
        longs[at(slot) + WAITED_BEFORE_MS] = longs[at(slot) + WAITED_MS];
        return true;
    }

    boolean consulted(int slot) {
        return (ints[at(slot) + CLASS] & 1) == 1;
    }

    /** Waited before the first consultation; all waits of a visit without one. */
    long waitedBeforeMs(int slot) {
        return consulted(slot) ? longs[at(slot) + WAITED_BEFORE_MS] : longs[at(slot) + WAITED_MS];
    }

    private static int at(int slot) {
        return slot << ROW;
    }

    private int freeSlot() {
        if (firstFree != NONE) {
            int slot = firstFree;
            firstFree = nextFree[slot];
            return slot;
        }
        if (used == nextFree.length) {
            grow(2 * used);
        }
        return used++;
    }

    private void grow(int capacity) {
        longs = Arrays.copyOf(longs, capacity << ROW);
        ints = Arrays.copyOf(ints, capacity << ROW);
        advice = Arrays.copyOf(advice, capacity);
        nextFree = Arrays.copyOf(nextFree, capacity);
    }

    /** Whether a consultant elsewhere was asked: {@link #UNASKED}, {@link #ASKED} or {@link #ANSWERED}. */
    byte advice(int slot) {
        return advice[slot];
    }

    void advice(int slot, byte state) {
        advice[slot] = state;
    }
}
