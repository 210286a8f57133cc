package org.careshed.measure.tally;

import java.util.Arrays;

/**
 * A small whole number for each visit that is inside, found by the visit's key: open addressing in two arrays, so that
 * nothing is allocated per visit. It grows with the number of visits inside, never with those that have left.
 */
public final class VisitTags {

    private static final int FREE = -1;

    private long[] keys = new long[64];
    private int[] tags = filled(64);
    private int size;

    /** Remembers the tag (0 or more) of a visit that is not yet in. */
    public void put(long visit, int tag) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = slot(visit);
        keys[slot] = visit;
        tags[slot] = tag;
        size++;
    }

    /** The tag of a visit that is in. */
    public int get(long visit) {
        int tag = tags[slot(visit)];
        if (tag == FREE) {
            throw new IllegalStateException("visit " + visit + " was not told to have arrived");
        }
        return tag;
    }

    /** The tag of a visit, or {@code other} if it is not in. */
    public int get(long visit, int other) {
        int tag = tags[slot(visit)];
        return tag == FREE ? other : tag;
    }

    /** Forgets a visit; one that is not in is ignored. */
    public void remove(long visit) {
        int hole = slot(visit);
        if (tags[hole] == FREE) {
            return;
        }
        size--;
        tags[hole] = FREE;
        int mask = keys.length - 1;
        for (int next = (hole + 1) & mask; tags[next] != FREE; next = (next + 1) & mask) {
            int home = home(keys[next], mask);
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                keys[hole] = keys[next];
                tags[hole] = tags[next];
                tags[next] = FREE;
                hole = next;
            }
        }
    }

    /** Visits that are in. */
    public int size() {
        return size;
    }

    private int slot(long visit) {
        int mask = keys.length - 1;
        int slot = home(visit, mask);
        while (tags[slot] != FREE && keys[slot] != visit) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTags = tags;
        keys = new long[2 * oldKeys.length];
        tags = filled(keys.length);
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldTags[slot] != FREE) {
                put(oldKeys[slot], oldTags[slot]);
            }
        }
    }

    private static int home(long visit, int mask) {
        long mixed = visit * 0x9E3779B97F4A7C15L; // 2^64 / golden ratio: spreads serial keys
        return (int) (mixed >>> 32) & mask;
    }

    private static int[] filled(int length) {
        int[] tags = new int[length];
        Arrays.fill(tags, FREE);
        return tags;
    }
}
