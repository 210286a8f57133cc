package org.careshed.model.journey;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.careshed.engine.RadixSort;
import org.careshed.quantity.Ticks;

/** Needs and refills that begin on one day, gathered in any order and read in the order of (onset, key). */
final class Onsets {

    private static final int INDEX_BITS = 24;
    private static final int MS_BITS = Long.SIZE - Long.numberOfLeadingZeros(Ticks.DAY);

    /** What begins: {@code refill} tells a refill from a need. */
    interface Handler {
        void begins(long atMs, int resident, int condition, long key, boolean refill);
    }

    /** While nothing is told. */
    static final int NOWHERE = -1;

    private static final int REFILL = 1 << 16;

    private final RadixSort radix = new RadixSort();
    private final IntConsumer glance;
    private long[] key = new long[256];

    /** Resident in the upper half; in the lower whether it is a refill, and the condition. */
    private long[] whose = new long[256];

    /** Time, and the row below it. */
    private long[] order = new long[256];

    private int size;
    private long startMs;
    private int place = NOWHERE;

    /** @param glance looks at residents before their needs begin */
    Onsets(IntConsumer glance) {
        this.glance = glance;
    }

    void clear() {
        size = 0;
    }

    void add(long ms, int who, int kind, long luck, boolean isRefill) {
        if (size == key.length) {
            grow(2 * size);
        }
        key[size] = luck;
        whose[size] = (long) who << Integer.SIZE | (isRefill ? REFILL : 0) | kind;
        order[size++] = ms;
    }

    /** Puts everything in order. */
    void sort(long dayStartMs) {
        startMs = dayStartMs;
        for (int i = 0; i < size; i++) {
            order[i] = (order[i] - startMs) << INDEX_BITS | i;
        }
        radix.sort(order, size, INDEX_BITS, INDEX_BITS + MS_BITS);
        settleTies();
    }

    /** Tells everything in order. */
    void read(Handler handler) {
        for (int i = 0; i < size; i++) {
            if (i % Glance.TOGETHER == 0) {
                lookAt(i, Math.min(size, i + Glance.TOGETHER));
            }
            place = i;
            long atMs = startMs + (order[i] >>> INDEX_BITS);
            handler.begins(atMs, resident(i), condition(i), key(i), isRefill(i));
        }
        place = NOWHERE;
    }

    int size() {
        return size;
    }

    /** Place in the order of what is told just now, or {@link #NOWHERE}. */
    int place() {
        return place;
    }

    int resident(int at) {
        return (int) (whose[row(order[at])] >> Integer.SIZE);
    }

    int condition(int at) {
        return (short) whose[row(order[at])];
    }

    long key(int at) {
        return key[row(order[at])];
    }

    boolean isRefill(int at) {
        return ((int) whose[row(order[at])] & REFILL) != 0;
    }

    private void lookAt(int from, int to) {
        for (int i = from; i < to; i++) {
            glance.accept(resident(i));
        }
    }

    private void settleTies() {
        for (int i = 1; i < size; i++) {
            long word = order[i];
            int at = i;
            while (at > 0
                    && order[at - 1] >>> INDEX_BITS == word >>> INDEX_BITS
                    && Long.compareUnsigned(key[row(word)], key[row(order[at - 1])]) < 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = word;
        }
    }

    private static int row(long word) {
        return (int) word & ((1 << INDEX_BITS) - 1);
    }

    private void grow(int capacity) {
        key = Arrays.copyOf(key, capacity);
        whose = Arrays.copyOf(whose, capacity);
        order = Arrays.copyOf(order, capacity);
    }
}
