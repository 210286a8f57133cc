package org.careshed.model.journey;

import java.util.Arrays;

/** Needs and refills that begin on one day, gathered in any order and read in the order of (onset, key). */
final class Onsets {

    private static final int INDEX_BITS = 24;

    /** What begins: {@code refill} tells a refill from a need. */
    interface Handler {
        void begins(long atMs, int resident, int condition, long key, boolean refill);
    }

    private long[] atMs = new long[256];
    private long[] key = new long[256];
    private int[] resident = new int[256];
    private short[] condition = new short[256];
    private boolean[] refill = new boolean[256];
    private long[] order = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    void add(long ms, int who, int kind, long luck, boolean isRefill) {
        if (size == atMs.length) {
            grow(2 * size);
        }
        atMs[size] = ms;
        resident[size] = who;
        condition[size] = (short) kind;
        key[size] = luck;
        refill[size++] = isRefill;
    }

    /** Tells everything in order. */
    void read(long startMs, Handler handler) {
        for (int i = 0; i < size; i++) {
            order[i] = (atMs[i] - startMs) << INDEX_BITS | i;
        }
        Arrays.sort(order, 0, size);
        settleTies();
        for (int i = 0; i < size; i++) {
            int row = row(order[i]);
            handler.begins(atMs[row], resident[row], condition[row], key[row], refill[row]);
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
        atMs = Arrays.copyOf(atMs, capacity);
        key = Arrays.copyOf(key, capacity);
        resident = Arrays.copyOf(resident, capacity);
        condition = Arrays.copyOf(condition, capacity);
        refill = Arrays.copyOf(refill, capacity);
        order = Arrays.copyOf(order, capacity);
    }
}
