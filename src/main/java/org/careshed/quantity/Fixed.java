package org.careshed.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Numbers as results print them: fixed decimals, half to even, from exact integers. The text never depends on the
 * Java release, the locale or the order of a floating sum.
 */
public final class Fixed {

    private Fixed() {}

    /** {@code numerator / denominator} with the given decimals; empty text when the denominator is 0 (undefined). */
    public static String ratio(long numerator, long denominator, int decimals) {
        return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), decimals);
    }

    /** {@code numerator / denominator} with the given decimals; empty text when the denominator is 0 (undefined). */
    public static String ratio(BigInteger numerator, BigInteger denominator, int decimals) {
        if (denominator.signum() == 0) {
            return "";
        }
        BigDecimal value =
                new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
        return value.signum() == 0 ? value.abs().toPlainString() : value.toPlainString();
    }

    /** A double with the given decimals, half to even on its exact binary value. */
    public static String of(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(Require.finite(value, "number")).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }

    /** Minutes with the given decimals from whole milliseconds shared over a count; empty when the count is 0. */
    public static String minutes(long totalMs, long count, int decimals) {
        return ratio(
                BigInteger.valueOf(totalMs),
                BigInteger.valueOf(count).multiply(BigInteger.valueOf(Ticks.MINUTE)),
                decimals);
    }
}
