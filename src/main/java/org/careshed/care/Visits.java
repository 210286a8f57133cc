package org.careshed.care;

import java.util.Arrays;

/**
 * The visits inside one facility, in columns; a visit is a slot from arrival to leaving, and slots are used again. What
 * identifies a visit in facts and draws is its key, never its slot.
 */
final class Visits {

    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 8;

    private long[] key = new long[FIRST_CAPACITY];
    private long[] arrivedMs = new long[FIRST_CAPACITY];
    private long[] askedMs = new long[FIRST_CAPACITY];
    private long[] waitedMs = new long[FIRST_CAPACITY];
    private int[] who = new int[FIRST_CAPACITY];
    private short[] kind = new short[FIRST_CAPACITY];
    private short[] step = new short[FIRST_CAPACITY];
    private short[] branch = new short[FIRST_CAPACITY];
    private short[] passes = new short[FIRST_CAPACITY];
    private boolean[] consulted = new boolean[FIRST_CAPACITY];
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
        who = other.who.clone();
        kind = other.kind.clone();
        step = other.step.clone();
        branch = other.branch.clone();
        passes = other.passes.clone();
        consulted = other.consulted.clone();
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

    /** Opens a visit and returns its slot. */
    int open(long visitKey, long atMs, int resident, int visitKind) {
        int slot = freeSlot();
        key[slot] = visitKey;
        arrivedMs[slot] = atMs;
        askedMs[slot] = atMs;
        waitedMs[slot] = 0;
        who[slot] = resident;
        kind[slot] = (short) visitKind;
        branch[slot] = 0;
        passes[slot] = 0;
        consulted[slot] = false;
        present++;
        return slot;
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

    /** When the present step began. */
    long begunMs(int slot) {
        return askedMs[slot];
    }

    /** True the first time it is asked of a visit. */
    boolean firstConsultation(int slot) {
        boolean first = !consulted[slot];
        consulted[slot] = true;
        return first;
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
        who = Arrays.copyOf(who, capacity);
        kind = Arrays.copyOf(kind, capacity);
        step = Arrays.copyOf(step, capacity);
        branch = Arrays.copyOf(branch, capacity);
        passes = Arrays.copyOf(passes, capacity);
        consulted = Arrays.copyOf(consulted, capacity);
        nextFree = Arrays.copyOf(nextFree, capacity);
    }
}
