package org.careshed.quantity;

/**
 * Time in whole milliseconds: constants and checked conversions. Sums and order of times are exact; text with units is
 * read and written in {@code scenario}, results are written in minutes and days by {@link Fixed}.
 */
public final class Ticks {

    public static final long SECOND = 1_000L;
    public static final long MINUTE = 60_000L;
    public static final long HOUR = 3_600_000L;
    public static final long DAY = 86_400_000L;

    private Ticks() {}

    /** Whole milliseconds nearest to the minutes given (half away from zero never occurs: half up). */
    public static long ofMinutes(double minutes) {
        return of(minutes, MINUTE);
    }

    /** Whole milliseconds nearest to {@code amount} times {@code unitMs}; throws if it does not fit in 300 years. */
    public static long of(double amount, long unitMs) {
        double ms = Require.finite(amount, "time") * unitMs;
        Require.that(
                Math.abs(ms) <= 300.0 * 366 * DAY, "time (" + amount + " x " + unitMs + " ms) is beyond 300 years");
        return (long) Math.floor(ms + 0.5);
    }

    /** The minutes in a time, for plots and screens only; results are written from integers by {@link Fixed}. */
    public static double minutes(long ms) {
        return ms / (double) MINUTE;
    }

    /** The day that contains the time, counted from 0. */
    public static int day(long ms) {
        return Math.toIntExact(Math.floorDiv(ms, DAY));
    }
}
