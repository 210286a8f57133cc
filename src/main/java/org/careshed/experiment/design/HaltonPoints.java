package org.careshed.experiment.design;

import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.careshed.chance.Keys;
import org.careshed.quantity.Require;

/**
 * Halton points, their digits permuted as Commons Math does, moved together by a keyed shift and wrapped around (Cranley
 * and Patterson, SIAM Journal on Numerical Analysis 13, 1976). Any number of points is spread evenly; a longer design
 * begins with the points of a shorter one.
 */
public final class HaltonPoints {
    /** Most parameters: a prime and its permutation each. */
    public static final int MOST_PARAMETERS = 40;

    private HaltonPoints() {}

    /** Shares by point, then parameter, 0 up to but not 1. */
    public static double[][] of(int parameters, int points, long key) {
        Require.that(parameters <= MOST_PARAMETERS, "Halton points have at most " + MOST_PARAMETERS + " parameters");
        HaltonSequenceGenerator sequence = new HaltonSequenceGenerator(parameters);
        double[][] shares = new double[points][];
        for (int point = 0; point < points; point++) {
            shares[point] = sequence.nextVector();
            for (int parameter = 0; parameter < parameters; parameter++) {
                double moved = shares[point][parameter] + Keys.uniform(Keys.of(key, parameter));
                shares[point][parameter] = moved >= 1 ? moved - 1 : moved;
            }
        }
        return shares;
    }
}
