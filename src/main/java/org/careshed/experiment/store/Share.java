package org.careshed.experiment.store;

import org.careshed.quantity.Require;

/**
 * One of several equal shares of all runs. A run belongs to exactly one of them, by its key alone: not by what else there
 * is to run, nor by what was run before.
 *
 * @param number which share, 1 to {@code of}
 * @param of how many shares there are
 */
public record Share(int number, int of) {
    private static final int DIGITS = 15;

    public Share {
        Require.positive(of, "of");
        Require.that(number >= 1 && number <= of, "number (" + number + ") must be 1 to " + of);
    }

    /** Whether a run belongs to this share. */
    public boolean has(RunKey key) {
        return Long.parseLong(key.hash().substring(0, DIGITS), 16) % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
