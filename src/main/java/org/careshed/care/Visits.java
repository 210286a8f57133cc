package org.careshed.care;

import java.util.Arrays;
import org.careshed.quantity.Require;

/**
 * The visits inside one facility, in columns; a visit is a slot from arrival to leaving, and slots are used again. What
 * identifies a visit in facts and draws is its key, never its slot.
 */
final class Visits {

    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 8;
    private static final int TICKET_SLOT_BITS = 20;
    private static final int TICKET_PASSES_MASK = (1 << 11) - 1;

    /** Nobody's patience ends then. */
    static final long NEVER = Long.MAX_VALUE;

    private long[] key = new long[FIRST_CAPACITY];
    private long[] arrivedMs = new long[FIRST_CAPACITY];
    private long[] askedMs = new long[FIRST_CAPACITY];
    private long[] waitedMs = new long[FIRST_CAPACITY];
    private long[] need = new long[FIRST_CAPACITY];
    private long[] slip = new long[FIRST_CAPACITY];

    /** When patience ends of who is in line, else {@link #NEVER}. */
    private long[] leavesMs = new long[FIRST_CAPACITY];

    private int[] sender = new int[FIRST_CAPACITY];
    private int[] ticket = new int[FIRST_CAPACITY];
    private byte[] priority = new byte[FIRST_CAPACITY];
    private int[] who = new int[FIRST_CAPACITY];
    private short[] kind = new short[FIRST_CAPACITY];
    private short[] step = new short[FIRST_CAPACITY];
    private short[] branch = new short[FIRST_CAPACITY];
    private short[] passes = new short[FIRST_CAPACITY];
    private boolean[] consulted = new boolean[FIRST_CAPACITY];

    /** Waited before the first consultation; of who had none, nothing. */
    private long[] waitedBeforeMs = new long[FIRST_CAPACITY];

    private int[] nextFree = new int[FIRST_CAPACITY];
    private int firstFree = NONE;
    private int used;
    private int present;

    Visits() {}

    private Visits(Visits other) {
        key = other.key.clone();
        arrivedMs = other.arrivedMs.clone();
        askedMs = other.askedMs.clone();
        waitedMs = other.waitedMs.clone();
        need = other.need.clone();
        slip = other.slip.clone();
        leavesMs = other.leavesMs.clone();
        sender = other.sender.clone();
        ticket = other.ticket.clone();
        priority = other.priority.clone();
        who = other.who.clone();
        kind = other.kind.clone();
        step = other.step.clone();
        branch = other.branch.clone();
        passes = other.passes.clone();
        consulted = other.consulted.clone();
        waitedBeforeMs = other.waitedBeforeMs.clone();
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
        key[slot] = visitKey;
        need[slot] = needKey;
        slip[slot] = visitSlip;
        who[slot] = resident;
        kind[slot] = (short) visitKind;
        priority[slot] = (byte) queueClass;
        waitedMs[slot] = 0;
        leavesMs[slot] = NEVER;
        sender[slot] = NONE;
        branch[slot] = 0;
        passes[slot] = 0;
        consulted[slot] = false;
        return slot;
    }

    /** Who was to come is there. */
    void arrive(int slot, long atMs) {
        arrivedMs[slot] = atMs;
        askedMs[slot] = atMs;
        present++;
    }

    /**
     * Makes an opened visit an examination for another facility.
     *
     * @param ticketThere what that facility knows the visit by, see {@link #ticket}
     */
    void examine(int slot, int examination, int from, int ticketThere) {
        step[slot] = (short) examination;
        sender[slot] = from;
        ticket[slot] = ticketThere;
        passes[slot] = (short) (ticketThere >>> TICKET_SLOT_BITS);
    }

    /** What other facilities know a visit by: its slot and its passes, so that luck is the same wherever it is drawn. */
    int ticket(int slot) {
        Require.that(slot < 1 << TICKET_SLOT_BITS, slot + " visits inside are more than tickets can number");
        return slot | (passes[slot] & TICKET_PASSES_MASK) << TICKET_SLOT_BITS;
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
        return key[slot];
    }

    long need(int slot) {
        return need[slot];
    }

    void slip(int slot, long changed) {
        slip[slot] = changed;
    }

    long slip(int slot) {
        return slip[slot];
    }

    /** Queue class, 0 first. */
    int priority(int slot) {
        return priority[slot];
    }

    /** Whether this is an examination for another facility. */
    boolean isExamination(int slot) {
        return sender[slot] != NONE;
    }

    /** The facility that sent an examination. */
    int sender(int slot) {
        return sender[slot];
    }

    /** What the facility that sent an examination knows the visit by. */
    int ticketThere(int slot) {
        return ticket[slot];
    }

    /** When patience ends of who is in line, else {@link #NEVER}. */
    long leavesMs(int slot) {
        return leavesMs[slot];
    }

    void leavesMs(int slot, long atMs) {
        leavesMs[slot] = atMs;
    }

    long arrivedMs(int slot) {
        return arrivedMs[slot];
    }

    int who(int slot) {
        return who[slot];
    }

    int kind(int slot) {
        return kind[slot];
    }

    int step(int slot) {
        return step[slot];
    }

    int branch(int slot) {
        return branch[slot];
    }

    /** How many steps the visit has begun or asked for, this one included. */
    int passes(int slot) {
        return passes[slot];
    }

    long waitedMs(int slot) {
        return waitedMs[slot];
    }

    /** The visit turns to a step. */
    void turnTo(int slot, int nextStep, int branchLabel, long atMs) {
        step[slot] = (short) nextStep;
        askedMs[slot] = atMs;
        passes[slot]++;
        if (branchLabel != 0) {
            branch[slot] = (short) branchLabel;
        }
    }

    /** The step begins: what was waited for it is added to the visit's waits and returned. */
    long begin(int slot, long atMs) {
        long waited = atMs - askedMs[slot];
        waitedMs[slot] += waited;
        askedMs[slot] = atMs;
        return waited;
    }

    /** When the present step was asked for, or began. */
    long sinceMs(int slot) {
        return askedMs[slot];
    }

    /** True the first time it is asked of a visit. */
    boolean firstConsultation(int slot) {
        if (consulted[slot]) {
            return false;
        }
        consulted[slot] = true;
        waitedBeforeMs[slot] = waitedMs[slot];
        return true;
    }

    boolean consulted(int slot) {
        return consulted[slot];
    }

    /** Waited before the first consultation; all waits of a visit without one. */
    long waitedBeforeMs(int slot) {
        return consulted[slot] ? waitedBeforeMs[slot] : waitedMs[slot];
    }

    private int freeSlot() {
        if (firstFree != NONE) {
            int slot = firstFree;
            firstFree = nextFree[slot];
            return slot;
        }
        if (used == key.length) {
            grow(2 * used);
        }
        return used++;
    }

    private void grow(int capacity) {
        key = Arrays.copyOf(key, capacity);
        arrivedMs = Arrays.copyOf(arrivedMs, capacity);
        askedMs = Arrays.copyOf(askedMs, capacity);
        waitedMs = Arrays.copyOf(waitedMs, capacity);
        need = Arrays.copyOf(need, capacity);
        slip = Arrays.copyOf(slip, capacity);
        leavesMs = Arrays.copyOf(leavesMs, capacity);
        sender = Arrays.copyOf(sender, capacity);
        ticket = Arrays.copyOf(ticket, capacity);
        priority = Arrays.copyOf(priority, capacity);
        who = Arrays.copyOf(who, capacity);
        kind = Arrays.copyOf(kind, capacity);
        step = Arrays.copyOf(step, capacity);
        branch = Arrays.copyOf(branch, capacity);
        passes = Arrays.copyOf(passes, capacity);
        consulted = Arrays.copyOf(consulted, capacity);
        waitedBeforeMs = Arrays.copyOf(waitedBeforeMs, capacity);
        nextFree = Arrays.copyOf(nextFree, capacity);
    }
}
