package org.careshed.journal.tape;

import java.util.Arrays;

/** A stretch of tape: what each writer wrote meanwhile, and in which order the pieces are to be played. */
final class Batch {

    private static final int PLACE_BITS = 30;
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private final Reel[] reels;
    private long[] pieces = new long[64];
    private int size;

    Batch(int writers, int words) {
        reels = new Reel[writers];
        Arrays.setAll(reels, writer -> new Reel(words));
    }

    /** Forgets everything. */
    void clear() {
        size = 0;
        for (Reel reel : reels) {
            reel.clear();
        }
    }

    /** Takes over what was written on other reels, for their empty room. */
    void swap(Reel[] others) {
        for (int writer = 0; writer < reels.length; writer++) {
            reels[writer].swap(others[writer]);
        }
    }

    /** Behind everything else, plays what a writer wrote from one place to another. */
    void add(int writer, int from, int to) {
        if (to > from) {
            if (size == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * size);
            }
            pieces[size++] = (long) writer << 2 * PLACE_BITS | (long) from << PLACE_BITS | to;
        }
    }

    /** Number of pieces. */
    int size() {
        return size;
    }

    /** Puts the needle on a piece and returns where it ends. */
    int find(int piece, Needle needle) {
        long word = pieces[piece];
        needle.on(reels[(int) (word >>> 2 * PLACE_BITS)], (int) (word >>> PLACE_BITS) & PLACE);
        return (int) word & PLACE;
    }
}
