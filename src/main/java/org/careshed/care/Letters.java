package org.careshed.care;

import java.util.Arrays;

/**
 * What a facility sends out, a row a letter: everything that leaves it is a letter, read after the window by who brings it
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

    /** Longs of a letter. */
    private static final int AT_MS = 0;

    private static final int VISIT = 1;
    private static final int NEED = 2;
    private static final int SLIP = 3;
    private static final int WAITED_MS = 4;
    private static final int LASTS_MS = 5;
    private static final int LONGS = 6;

    /** Integers of a letter. */
    private static final int WHO = 0;

    private static final int SLOT = 1;
    private static final int KIND = 2;
    private static final int STEP = 3;
    private static final int SUBJECT = 4;
    private static final int INTS = 5;

    private long[] longs = new long[16 * LONGS];
    private int[] ints = new int[16 * INTS];
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
        if (size * INTS == ints.length) {
            longs = Arrays.copyOf(longs, 2 * longs.length);
            ints = Arrays.copyOf(ints, 2 * ints.length);
        }
        ints[size * INTS + SUBJECT] = about.ordinal();
        longs[size * LONGS + AT_MS] = ms;
        longs[size * LONGS + VISIT] = visitKey;
        longs[size * LONGS + NEED] = needKey;
        longs[size * LONGS + SLIP] = slipOfVisit;
        ints[size * INTS + WHO] = resident;
        ints[size * INTS + KIND] = visitKind;
        longs[size * LONGS + WAITED_MS] = 0;
        longs[size * LONGS + LASTS_MS] = 0;
        ints[size * INTS + STEP] = 0;
        ints[size * INTS + SLOT] = 0;
        return size++;
    }

    void waited(int row, long ms) {
        longs[row * LONGS + WAITED_MS] = ms;
    }

    void lasts(int row, long ms) {
        longs[row * LONGS + LASTS_MS] = ms;
    }

    void step(int row, int index) {
        ints[row * INTS + STEP] = index;
    }

    void slot(int row, int index) {
        ints[row * INTS + SLOT] = index;
    }

    public Subject subject(int row) {
        return SUBJECTS[ints[row * INTS + SUBJECT]];
    }

    public long atMs(int row) {
        return longs[row * LONGS + AT_MS];
    }

    /** Key of the visit. */
    public long visit(int row) {
        return longs[row * LONGS + VISIT];
    }

    /** Key of the need. */
    public long need(int row) {
        return longs[row * LONGS + NEED];
    }

    public long slip(int row) {
        return longs[row * LONGS + SLIP];
    }

    /** Index in the population, or -1 for a patient from elsewhere. */
    public int who(int row) {
        return ints[row * INTS + WHO];
    }

    /** Index of the condition. */
    public int kind(int row) {
        return ints[row * INTS + KIND];
    }

    /** Waited in queues until the first consultation, or until the end if there was none, milliseconds. */
    public long waitedMs(int row) {
        return longs[row * LONGS + WAITED_MS];
    }

    public long lastsMs(int row) {
        return longs[row * LONGS + LASTS_MS];
    }

    public int step(int row) {
        return ints[row * INTS + STEP];
    }

    public int slot(int row) {
        return ints[row * INTS + SLOT];
    }
}
