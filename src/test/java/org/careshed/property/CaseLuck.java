package org.careshed.property;

import java.util.List;
import org.careshed.chance.Keys;

/**
 * The choices of one made-up case: each is a function of the case's number and of what is chosen, so that a case is one
 * number, and a choice more moves no other.
 *
 * @param number of the case
 */
record CaseLuck(long number) {

    private static final long PURPOSE = Keys.id("made-up scenarios");

    /** 0 to {@code most}, both possible. */
    int upTo(int most, String what) {
        return (int) (Keys.uniform(Keys.of(Keys.of(PURPOSE, number), Keys.id(what))) * (most + 1));
    }

    /** {@code least} to {@code most}, both possible. */
    int between(int least, int most, String what) {
        return least + upTo(most - least, what);
    }

    /** Happens so many times in a hundred. */
    boolean percent(int share, String what) {
        return upTo(99, what) < share;
    }

    <T> T oneOf(List<T> things, String what) {
        return things.get(upTo(things.size() - 1, what));
    }

    /** 0.1 to {@code most} tenths. */
    double tenths(int most, String what) {
        return between(1, most, what) / 10.0;
    }

    String days(int most, String what) {
        return between(1, most, what) + " d";
    }
}
