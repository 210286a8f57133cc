package org.careshed.measure.tally;

/**
 * Levels that step up and down (queue lengths, servers at work) and their exact integrals over time. With changes d_i
 * at times t_i since the last restart at r from level L_r, the integral up to T is {@code L_T T - (L_r r + sum d_i
 * t_i)}: only sums, so the order in which changes are told does not matter, and whole numbers, so nothing is lost. One
 * change costs two additions. Integrals are in level x milliseconds; they fit while level x time stays below 2^63.
 */
public final class Levels {

    private final long[] level;
    private final long[] moment;

    public Levels(int size) {
        level = new long[size];
        moment = new long[size];
    }

    public long level(int index) {
        return level[index];
    }

    /** The level changes by {@code by}. */
    public void add(int index, long atMs, long by) {
        level[index] += by;
        moment[index] += by * atMs;
    }

    /** The level is {@code to} from now on. */
    public void set(int index, long atMs, long to) {
        long by = to - level[index];
        if (by != 0) {
            add(index, atMs, by);
        }
    }

    /** Level x milliseconds from the last restart (time 0 before the first) until now. */
    public long integral(int index, long atMs) {
        return level[index] * atMs - moment[index];
    }

    /** Integrals begin again from zero, levels stay. */
    public void restart(long atMs) {
        for (int index = 0; index < level.length; index++) {
            moment[index] = level[index] * atMs;
        }
    }
}
