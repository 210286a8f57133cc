package org.careshed.care;

import java.util.Arrays;
import org.careshed.journal.BedTaken.Entry;

/**
 * The patients of one facility's wards, in columns; a stay is a slot from the moment a bed will be asked for until the
 * patient leaves, and slots are used again.
 */
final class Stays {

    /** Where a slot stands. */
    enum State {
        FREE,
        COMING,
        WAITING,
        LYING
    }

    private static final int NONE = -1;
    private static final State[] STATES = State.values();
    private static final Entry[] ENTRIES = Entry.values();

    private long[] visit = new long[0];
    private long[] need = new long[0];
    private long[] slip = new long[0];
    private long[] sinceMs = new long[0];
    private long[] stayMs = new long[0];
    private int[] who = new int[0];
    private int[] nextFree = new int[0];
    private short[] kind = new short[0];
    private byte[] wanted = new byte[0];
    private byte[] bed = new byte[0];
    private byte[] entry = new byte[0];
    private byte[] state = new byte[0];
    private boolean[] urgent = new boolean[0];
    private boolean[] brought = new boolean[0];
    private int firstFree = NONE;
    private int used;

    Stays() {}

    private Stays(Stays other) {
        visit = other.visit.clone();
        need = other.need.clone();
        slip = other.slip.clone();
        sinceMs = other.sinceMs.clone();
        stayMs = other.stayMs.clone();
        who = other.who.clone();
        nextFree = other.nextFree.clone();
        kind = other.kind.clone();
        wanted = other.wanted.clone();
        bed = other.bed.clone();
        entry = other.entry.clone();
        state = other.state.clone();
        urgent = other.urgent.clone();
        brought = other.brought.clone();
        firstFree = other.firstFree;
        used = other.used;
    }

    Stays copy() {
        return new Stays(this);
    }

    /** A new slot for a patient who will ask for a bed at {@code askMs}. */
    int open(long visitKey, long needKey, int resident, int visitKind, long slipOfVisit, long askMs) {
        int slot = freeSlot();
        visit[slot] = visitKey;
        need[slot] = needKey;
        who[slot] = resident;
        kind[slot] = (short) visitKind;
        slip[slot] = slipOfVisit;
        sinceMs[slot] = askMs;
        state[slot] = (byte) State.COMING.ordinal();
        brought[slot] = false;
        return slot;
    }

    /** What the patient needs. */
    void wants(int slot, int bedClass, boolean cannotWait, long lastsMs, Entry how) {
        wanted[slot] = (byte) bedClass;
        urgent[slot] = cannotWait;
        stayMs[slot] = lastsMs;
        entry[slot] = (byte) how.ordinal();
    }

    /** The patient comes by letter, and is not sent on for want of a bed. */
    void brought(int slot) {
        brought[slot] = true;
    }

    boolean isBrought(int slot) {
        return brought[slot];
    }

    void waits(int slot) {
        state[slot] = (byte) State.WAITING.ordinal();
    }

    /** The patient lies in a bed of a class from {@code atMs} on. */
    void lies(int slot, int bedClass, long atMs) {
        state[slot] = (byte) State.LYING.ordinal();
        bed[slot] = (byte) bedClass;
        sinceMs[slot] = atMs;
    }

    /** The patient is gone; the slot may be used again. */
    void close(int slot) {
        state[slot] = (byte) State.FREE.ordinal();
        nextFree[slot] = firstFree;
        firstFree = slot;
    }

    State state(int slot) {
        return STATES[state[slot]];
    }

    long visit(int slot) {
        return visit[slot];
    }

    long need(int slot) {
        return need[slot];
    }

    long slip(int slot) {
        return slip[slot];
    }

    /** When the bed was asked for, or once lying, when it was taken. */
    long sinceMs(int slot) {
        return sinceMs[slot];
    }

    /** Whole length of stay at this facility, milliseconds. */
    long stayMs(int slot) {
        return stayMs[slot];
    }

    /** When the stay ends; only for who is lying. */
    long endMs(int slot) {
        return sinceMs[slot] + stayMs[slot];
    }

    int who(int slot) {
        return who[slot];
    }

    int kind(int slot) {
        return kind[slot];
    }

    /** Class needed. */
    int wanted(int slot) {
        return wanted[slot];
    }

    /** Class of the bed lain in. */
    int bed(int slot) {
        return bed[slot];
    }

    Entry entry(int slot) {
        return ENTRIES[entry[slot]];
    }

    boolean urgent(int slot) {
        return urgent[slot];
    }

    private int freeSlot() {
        if (firstFree != NONE) {
            int slot = firstFree;
            firstFree = nextFree[slot];
            return slot;
        }
        if (used == visit.length) {
            grow(2 * used + 4);
        }
        return used++;
    }

    private void grow(int capacity) {
        visit = Arrays.copyOf(visit, capacity);
        need = Arrays.copyOf(need, capacity);
        slip = Arrays.copyOf(slip, capacity);
        sinceMs = Arrays.copyOf(sinceMs, capacity);
        stayMs = Arrays.copyOf(stayMs, capacity);
        who = Arrays.copyOf(who, capacity);
        nextFree = Arrays.copyOf(nextFree, capacity);
        kind = Arrays.copyOf(kind, capacity);
        wanted = Arrays.copyOf(wanted, capacity);
        bed = Arrays.copyOf(bed, capacity);
        entry = Arrays.copyOf(entry, capacity);
        state = Arrays.copyOf(state, capacity);
        urgent = Arrays.copyOf(urgent, capacity);
        brought = Arrays.copyOf(brought, capacity);
    }
}
