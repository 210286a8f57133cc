package org.careshed.measure.tally;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.careshed.quantity.Fen;
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
    private static final BigInteger YEAR = BigInteger.valueOf(365 * Ticks.DAY);
    private static final int YUAN_DECIMALS = 2;

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

    /** A count per resident and year of 365 days. */
    public static Reading perPersonYear(
            String measure, String of, String what, long count, long residents, long countedMs) {
        BigInteger personMs = BigInteger.valueOf(residents).multiply(BigInteger.valueOf(countedMs));
        BigInteger years = BigInteger.valueOf(count).multiply(YEAR);
        return new Reading(measure, of, what + " per person-year", years, personMs);
    }

    /** Milliseconds in all, shared over a count, in days. */
    public static Reading meanDays(String measure, String of, long totalMs, long count) {
        BigInteger days = BigInteger.valueOf(count).multiply(BigInteger.valueOf(Ticks.DAY));
        return new Reading(measure, of, "days", BigInteger.valueOf(totalMs), days);
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

    public static String minutesCell(long ms) {
        return Fixed.ratio(ms, Ticks.MINUTE, TIME_DECIMALS);
    }

    public static String meanDaysCell(long totalMs, long count) {
        return Fixed.ratio(
                BigInteger.valueOf(totalMs),
                BigInteger.valueOf(count).multiply(BigInteger.valueOf(Ticks.DAY)),
                TIME_DECIMALS);
    }

    /** Fen in all, shared over a count, in yuan. */
    public static String yuanCell(long fen, long count) {
        return Fixed.ratio(
                BigInteger.valueOf(fen),
                BigInteger.valueOf(count).multiply(BigInteger.valueOf(Fen.YUAN)),
                YUAN_DECIMALS);
    }

    public static String hoursCell(long ms) {
        return Fixed.ratio(ms, Ticks.HOUR, TIME_DECIMALS);
    }
}
