package org.careshed.care;

import java.util.Arrays;

/**
 * What a facility sends out, in columns: everything that leaves it is a letter, read after the window by who brings it
 * on (never by another facility). Rows are in the order of writing; the reader sorts by (time, visit).
 */
public final class Letters {

    /** What a letter is about. {@code step}, {@code slot} and {@code lastsMs} mean something only where said. */
    public enum Subject {
        /** A contact is over and the need is met. */
        RESOLVED,
        /** A contact is over; the provider asks the patient back. */
        FOLLOW_UP,
        /** A contact is over; the need is beyond this facility, which refers it up. */
        REFER,
        /** A contact is over; the patient is sent home although the need is not met. */
        UNRESOLVED,
        /** The patient left before the consultation. */
        LEFT,
        /** A contact is over and a bed was asked for here: bills and memories only. */
        ADMITTED,
        /** A patient or sample is to be examined elsewhere: {@code step} is the examination, {@code slot} who waits. */
        EXAMINE,
        /** An examination for another facility is over: {@code slot} and {@code from(slip)} say who waits for it. */
        EXAMINED,
        /** No bed for a patient who cannot wait; {@code step} is the bed class, {@code lastsMs} the stay. */
        TRANSFER,
        /** A patient waited for a bed as long as patience lasts; {@code step} is the bed class, {@code lastsMs} the stay. */
        BED_OUTSIDE,
        /**
         * A patient could move to a bed nearer home: {@code slot} is the stay, {@code step} the bed class, {@code lastsMs}
         * what is left of the stay.
         */
        STEP_DOWN,
        /** The common desk looks for a bed for who waits: {@code slot} is the stay, {@code step} the bed class. */
        BED_LOOKED_FOR,
        /** A stay is over; {@code lastsMs} is how long it lasted here. */
        DISCHARGED
    }

    private static final Subject[] SUBJECTS = Subject.values();

    private long[] atMs = new long[16];
    private long[] visit = new long[16];
    private long[] need = new long[16];
    private long[] slip = new long[16];
    private long[] waitedMs = new long[16];
    private long[] lastsMs = new long[16];
    private int[] who = new int[16];
    private int[] slot = new int[16];
    private short[] kind = new short[16];
    private short[] step = new short[16];
    private byte[] subject = new byte[16];
    private int size;

    /** Number of letters. */
    public int size() {
        return size;
    }

    /** Throws all letters away. */
    public void clear() {
        size = 0;
    }

    /** Writes a letter about a visit and returns its row. */
    int add(Subject about, long ms, long visitKey, long needKey, long slipOfVisit, int resident, int visitKind) {
        if (size == atMs.length) {
            grow(2 * size);
        }
        subject[size] = (byte) about.ordinal();
        atMs[size] = ms;
        visit[size] = visitKey;
        need[size] = needKey;
        slip[size] = slipOfVisit;
        who[size] = resident;
        kind[size] = (short) visitKind;
        waitedMs[size] = 0;
        lastsMs[size] = 0;
        step[size] = 0;
        slot[size] = 0;
        return size++;
    }

    void waited(int row, long ms) {
        waitedMs[row] = ms;
    }

    void lasts(int row, long ms) {
        lastsMs[row] = ms;
    }

    void step(int row, int index) {
        step[row] = (short) index;
    }

    void slot(int row, int index) {
        slot[row] = index;
    }

    public Subject subject(int row) {
        return SUBJECTS[subject[row]];
    }

    public long atMs(int row) {
        return atMs[row];
    }

    /** Key of the visit. */
    public long visit(int row) {
        return visit[row];
    }

    /** Key of the need. */
    public long need(int row) {
        return need[row];
    }

    public long slip(int row) {
        return slip[row];
    }

    /** Index in the population, or -1 for a patient from elsewhere. */
    public int who(int row) {
        return who[row];
    }

    /** Index of the condition. */
    public int kind(int row) {
        return kind[row];
    }

    /** Waited in queues until the first consultation, or until the end if there was none, milliseconds. */
    public long waitedMs(int row) {
        return waitedMs[row];
    }

    public long lastsMs(int row) {
        return lastsMs[row];
    }

    public int step(int row) {
        return step[row];
    }

    public int slot(int row) {
        return slot[row];
    }

    private void grow(int capacity) {
        atMs = Arrays.copyOf(atMs, capacity);
        visit = Arrays.copyOf(visit, capacity);
        need = Arrays.copyOf(need, capacity);
        slip = Arrays.copyOf(slip, capacity);
        waitedMs = Arrays.copyOf(waitedMs, capacity);
        lastsMs = Arrays.copyOf(lastsMs, capacity);
        who = Arrays.copyOf(who, capacity);
        slot = Arrays.copyOf(slot, capacity);
        kind = Arrays.copyOf(kind, capacity);
        step = Arrays.copyOf(step, capacity);
        subject = Arrays.copyOf(subject, capacity);
    }
}
