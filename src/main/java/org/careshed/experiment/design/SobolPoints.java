package org.careshed.experiment.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.careshed.chance.Keys;
import org.careshed.quantity.Require;

/**
 * Sobol' points with the direction numbers of Joe and Kuo (SIAM Journal on Scientific Computing 30, 2008), scrambled
 * after Owen (Journal of Complexity 14, 1998): each binary digit is turned over or not by a keyed draw that depends on
 * the digits before it. A power of two of points puts as many into each half, quarter ... of every parameter's range;
 * over the keys each point is evenly spread.
 */
public final class SobolPoints {
    /** Most parameters that there are direction numbers for. */
    public static final int MOST_PARAMETERS = 1_000;

    private static final int BITS = 52;

    /** Digits that are scrambled one by one; those below are drawn together, as no two points share all above. */
    private static final int NESTED = 32;

    private SobolPoints() {}

    /** Shares by point, then parameter, strictly between 0 and 1. */
    public static double[][] of(int parameters, int points, long key) {
        Require.that(parameters <= MOST_PARAMETERS, "Sobol' points have at most " + MOST_PARAMETERS + " parameters");
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(parameters);
        double[][] shares = new double[points][];
        for (int point = 0; point < points; point++) {
            shares[point] = sequence.nextVector();
            for (int parameter = 0; parameter < parameters; parameter++) {
                shares[point][parameter] = scrambled(shares[point][parameter], Keys.of(key, parameter));
            }
        }
        return shares;
    }

    private static double scrambled(double share, long key) {
        long digits = (long) (share * (1L << BITS));
        long scrambled = 0;
        for (int digit = 0; digit < NESTED; digit++) {
            long above = digits >>> (BITS - digit);
            long turn = Keys.of(Keys.of(key, digit), above) >>> 63;
            scrambled = scrambled << 1 | (digits >>> (BITS - 1 - digit) & 1) ^ turn;
        }
        long below = Keys.of(Keys.of(key, NESTED), digits >>> (BITS - NESTED)) >>> (Long.SIZE - (BITS - NESTED));
        return ((scrambled << (BITS - NESTED) | below) + 0.5) / (1L << BITS);
    }
}
