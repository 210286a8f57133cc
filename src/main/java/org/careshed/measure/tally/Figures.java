package org.careshed.measure.tally;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.careshed.quantity.Fixed;
import org.careshed.quantity.Ticks;
import org.careshed.result.Reading;

/**
 * Whole-number sums as the readings and cells that are written. A figure whose denominator is 0 is undefined: its text
 * is empty. Cells of minutes and hours have {@value #TIME_DECIMALS} decimals, shares and means of levels as many as
 * readings.
 */
public final class Figures {

    public static final int TIME_DECIMALS = 3;

    private static final BigInteger MINUTE = BigInteger.valueOf(Ticks.MINUTE);

    private Figures() {}

    /** {@code part / whole}, 0 to 1. */
    public static Reading share(String measure, String of, long part, long whole) {
        return Reading.ratio(measure, of, "share", part, whole);
    }

    /** A count. */
    public static Reading count(String measure, String of, String unit, long count) {
        return Reading.ratio(measure, of, unit, count, 1);
    }

    /** Milliseconds in all, shared over a count, in minutes. */
    public static Reading meanMinutes(String measure, String of, long totalMs, long count) {
        return new Reading(
                measure,
                of,
                "minutes",
                BigInteger.valueOf(totalMs),
                BigInteger.valueOf(count).multiply(MINUTE));
    }

    /** A time in minutes; undefined when empty. */
    public static Reading minutes(String measure, String of, OptionalLong ms) {
        return meanMinutes(measure, of, ms.orElse(0), ms.isPresent() ? 1 : 0);
    }

    public static String shareCell(long part, long whole) {
        return Fixed.ratio(part, whole, Reading.DECIMALS);
    }

    public static String meanMinutesCell(long totalMs, long count) {
        return Fixed.minutes(totalMs, count, TIME_DECIMALS);
    }

    public static String minutesCell(OptionalLong ms) {
        return meanMinutesCell(ms.orElse(0), ms.isPresent() ? 1 : 0);
    }

    public static String hoursCell(long ms) {
        return Fixed.ratio(ms, Ticks.HOUR, TIME_DECIMALS);
    }
}
