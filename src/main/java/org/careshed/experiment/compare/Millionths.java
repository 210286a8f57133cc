package org.careshed.experiment.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.careshed.result.Reading;

/**
 * One figure of many runs by their number, eight bytes each: readings have six decimals, so a whole number of millionths
 * is all of it. It may be told of some runs and not of others.
 */
public final class Millionths {
    private static final long NOT_THERE = Long.MIN_VALUE;
    private static final long UNDEFINED = Long.MIN_VALUE + 1;

    private long[] values = new long[0];

    /**
     * Notes what a run found.
     *
     * @param text decimal text of at most six decimals; empty where the figure is undefined
     * @throws ArithmeticException when it is 9 million million or more
     */
    public void put(int run, String text) {
        if (run >= values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, Math.max(run + 1, before + (before >> 1)));
            Arrays.fill(values, before, values.length, NOT_THERE);
        }
        values[run] = text.isEmpty()
                ? UNDEFINED
                : new BigDecimal(text).movePointRight(Reading.DECIMALS).longValueExact();
    }

    /** Whether anything was noted of a run, be it that the figure is undefined. */
    public boolean has(int run) {
        return run < values.length && values[run] != NOT_THERE;
    }

    /** What a run found; empty where the figure is undefined or nothing was noted. */
    public Optional<BigDecimal> value(int run) {
        return has(run) && values[run] != UNDEFINED
                ? Optional.of(BigDecimal.valueOf(values[run], Reading.DECIMALS))
                : Optional.empty();
    }

    /** The same as decimal text of six decimals, empty where there is nothing. */
    public String text(int run) {
        return value(run).map(BigDecimal::toPlainString).orElse("");
    }
}
