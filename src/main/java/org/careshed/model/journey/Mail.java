package org.careshed.model.journey;

import java.util.Arrays;
import org.careshed.care.Letters;
import org.careshed.care.Site;
import org.careshed.quantity.Require;

/**
 * The letters of all facilities since they were last read, one in hand at a time, in the order in which they are answered:
 * time, visit, facility, then as written.
 */
public final class Mail {

    private static final int INDEX_BITS = 24;
    private static final int SLOT_BITS = 6;
    private static final int MOST_IN_SLOTS = 2_048;

    private Letters[] letters = new Letters[64];
    private int[] facility = new int[64];
    private int[] row = new int[64];
    private long[] order = new long[64];
    private long[] spare = new long[64];
    private final int[] slotEnd = new int[1 << SLOT_BITS];
    private int size;
    private int read;
    private int hand;

    Mail() {}

    /** Takes what facilities wrote; returns whether there is anything to read. */
    boolean collect(Site[] sites) {
        size = 0;
        read = 0;
        for (int site = 0; site < sites.length; site++) {
            Letters written = sites[site].letters();
            for (int i = 0; i < written.size(); i++) {
                add(written, site, i);
            }
        }
        sort();
        return size > 0;
    }

    /** Takes the next letter in hand; false when all are read, and thrown away. */
    boolean next() {
        if (read == size) {
            for (int i = 0; i < size; i++) {
                letters[i].clear();
            }
            return false;
        }
        hand = (int) order[read++] & ((1 << INDEX_BITS) - 1);
        return true;
    }

    int facility() {
        return facility[hand];
    }

    Letters.Subject subject() {
        return letters[hand].subject(row[hand]);
    }

    long atMs() {
        return letters[hand].atMs(row[hand]);
    }

    long visit() {
        return letters[hand].visit(row[hand]);
    }

    long need() {
        return letters[hand].need(row[hand]);
    }

    long slip() {
        return letters[hand].slip(row[hand]);
    }

    int who() {
        return letters[hand].who(row[hand]);
    }

    int kind() {
        return letters[hand].kind(row[hand]);
    }

    long waitedMs() {
        return letters[hand].waitedMs(row[hand]);
    }

    long lastsMs() {
        return letters[hand].lastsMs(row[hand]);
    }

    int step() {
        return letters[hand].step(row[hand]);
    }

    int slot() {
        return letters[hand].slot(row[hand]);
    }

    private void add(Letters written, int site, int i) {
        if (size == row.length) {
            Require.that(size < 1 << (INDEX_BITS - 1), "more letters in a window than can be sorted");
            letters = Arrays.copyOf(letters, 2 * size);
            facility = Arrays.copyOf(facility, 2 * size);
            row = Arrays.copyOf(row, 2 * size);
            order = Arrays.copyOf(order, 2 * size);
        }
        letters[size] = written;
        facility[size] = site;
        row[size] = i;
        order[size] = written.atMs(i);
        size++;
    }

    /** By time in one go, with the index below it; ties are then settled by visit. */
    private void sort() {
        long firstMs = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            firstMs = Math.min(firstMs, order[i]);
        }
        for (int i = 0; i < size; i++) {
            order[i] = (order[i] - firstMs) << INDEX_BITS | i;
        }
        byTime();
        for (int i = 1; i < size; i++) {
            long word = order[i];
            int at = i;
            while (at > 0 && order[at - 1] >>> INDEX_BITS == word >>> INDEX_BITS && isBefore(word, order[at - 1])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = word;
        }
    }

    /** Letters of a window are few: a few dozen slots by time, then each slot in itself. */
    private void byTime() {
        if (size > MOST_IN_SLOTS) {
            Arrays.sort(order, 0, size);
            return;
        }
        long last = 0;
        for (int i = 0; i < size; i++) {
            last = Math.max(last, order[i]);
        }
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(last) - SLOT_BITS);
        intoSlots(shift);
        for (int i = 1; i < size; i++) {
            long word = order[i];
            int at = i;
            while (at > 0 && order[at - 1] > word) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = word;
        }
    }

    private void intoSlots(int shift) {
        Arrays.fill(slotEnd, 0);
        for (int i = 0; i < size; i++) {
            slotEnd[(int) (order[i] >>> shift)]++;
        }
        for (int slot = 1; slot < slotEnd.length; slot++) {
            slotEnd[slot] += slotEnd[slot - 1];
        }
        if (spare.length < size) {
            spare = new long[order.length];
        }
        for (int i = 0; i < size; i++) {
            spare[--slotEnd[(int) (order[i] >>> shift)]] = order[i];
        }
        System.arraycopy(spare, 0, order, 0, size);
    }

    private boolean isBefore(long word, long other) {
        return Long.compareUnsigned(visitOf(word), visitOf(other)) < 0;
    }

    private long visitOf(long word) {
        int i = (int) word & ((1 << INDEX_BITS) - 1);
        return letters[i].visit(row[i]);
    }
}
