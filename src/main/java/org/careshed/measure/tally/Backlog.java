package org.careshed.measure.tally;

/**
 * Facts about residents that are not counted yet. A resident's row lies anywhere in memory, and to count one fact at a time
 * is to wait for memory once a fact; a few hundred counted in one go wait side by side. Who keeps a backlog counts it
 * when it is full, and before anything is read.
 */
public final class Backlog {

    private static final int MOST = 512;

    private final int[] index = new int[MOST];
    private final long[] number = new long[MOST];
    private int size;

    /**
     * Keeps a fact for later.
     *
     * @param of whom or what it is about, an index
     * @param what a number that goes with it
     * @return whether the backlog is full: it must be counted and cleared before the next fact
     */
    public boolean add(int of, long what) {
        index[size] = of;
        number[size++] = what;
        return size == MOST;
    }

    /** Facts that are not counted yet. */
    public int size() {
        return size;
    }

    /** Whom or what a fact is about. */
    public int of(int fact) {
        return index[fact];
    }

    /** The number that goes with a fact. */
    public long what(int fact) {
        return number[fact];
    }

    /** Everything is counted, or shall not be. */
    public void clear() {
        size = 0;
    }
}
