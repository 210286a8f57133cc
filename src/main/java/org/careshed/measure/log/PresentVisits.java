package org.careshed.measure.log;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.careshed.measure.tally.VisitTags;

/** What the log must know of the visits inside until they leave: who came where and when, and what they waited before consulting. */
final class PresentVisits {

    /** The time of a consultation that there was not. */
    static final long NEVER = -1;

    private static final int CAME = 0;
    private static final int CONSULTED = 1;
    private static final int WAITED_BEFORE = 2;
    private static final int VISIT = 3;
    private static final int WHO = 4;
    private static final int WORDS = 5;

    private final VisitTags slots = new VisitTags();

    /** By slot, {@value #WORDS} words each. */
    private long[] words = new long[64 * WORDS];

    private int[] facility = new int[64];
    private byte[] ways = new byte[64];
    private boolean[] inside = new boolean[64];
    private int[] free = new int[64];
    private int frees;
    private int used;

    void arrives(long visit, int at, int resident, int condition, long atMs) {
        int slot = frees > 0 ? free[--frees] : fresh();
        slots.put(visit, slot);
        set(slot, CAME, atMs);
        set(slot, CONSULTED, NEVER);
        set(slot, WAITED_BEFORE, 0);
        set(slot, VISIT, visit);
        set(slot, WHO, (long) resident << 32 | condition);
        facility[slot] = at;
        ways[slot] = VisitSheets.NOTHING;
        inside[slot] = true;
    }

    void consults(long visit, long atMs, long waitedMs) {
        int slot = slots.get(visit);
        set(slot, CONSULTED, atMs);
        set(slot, WAITED_BEFORE, waitedMs);
    }

    /** A visit is given up; the way is written when it is over. */
    void givesUp(long visit, int way) {
        ways[slots.get(visit)] = (byte) way;
    }

    int slot(long visit) {
        return slots.get(visit);
    }

    long visit(int slot) {
        return word(slot, VISIT);
    }

    int facility(int slot) {
        return facility[slot];
    }

    int resident(int slot) {
        return (int) (word(slot, WHO) >> 32);
    }

    int condition(int slot) {
        return (int) word(slot, WHO);
    }

    long arrivedMs(int slot) {
        return word(slot, CAME);
    }

    /** When the first consultation began; {@link #NEVER} if there was none. */
    long consultedMs(int slot) {
        return word(slot, CONSULTED);
    }

    long waitedBeforeMs(int slot) {
        return word(slot, WAITED_BEFORE);
    }

    /** How the visit was given up; {@link VisitSheets#NOTHING} if it was not. */
    int way(int slot) {
        return ways[slot];
    }

    void leaves(long visit) {
        int slot = slots.get(visit);
        inside[slot] = false;
        free[frees++] = slot;
        slots.remove(visit);
    }

    /** Tells each visit that is inside now. */
    void eachInside(IntConsumer told) {
        for (int slot = 0; slot < used; slot++) {
            if (inside[slot]) {
                told.accept(slot);
            }
        }
    }

    private long word(int slot, int which) {
        return words[slot * WORDS + which];
    }

    private void set(int slot, int which, long value) {
        words[slot * WORDS + which] = value;
    }

    private int fresh() {
        if (used == facility.length) {
            words = Arrays.copyOf(words, 2 * words.length);
            facility = Arrays.copyOf(facility, 2 * used);
            ways = Arrays.copyOf(ways, 2 * used);
            inside = Arrays.copyOf(inside, 2 * used);
            free = Arrays.copyOf(free, 2 * used);
        }
        return used++;
    }
}
