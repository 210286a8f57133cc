package org.careshed.journal.tape;

/** Reads facts off a reel, number by number, in the order in which they were written. */
final class Needle {

    private Reel reel = new Reel(0);
    private int at;
    private long pair;

    /** Goes to a place. */
    void on(Reel other, int place) {
        reel = other;
        at = place;
    }

    int at() {
        return at;
    }

    /** The next word. */
    long next() {
        return reel.word(at++);
    }

    /** The first number of the next pair, or a number alone. */
    int first() {
        pair = next();
        return (int) pair;
    }

    /** The second number of the pair whose first was read last; whole words may have been read in between. */
    int second() {
        return (int) (pair >> Integer.SIZE);
    }

    /** The object that the next word points at. */
    <T> T next(Class<T> type) {
        return type.cast(reel.object((int) next()));
    }
}
