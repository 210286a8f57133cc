package org.careshed.experiment.theory;

import org.careshed.quantity.Require;

/** Shares of alternatives in closed form. */
public final class ChoiceShares {

    private ChoiceShares() {}

    /** Multinomial logit (McFadden, 1974): exp(u_j) over the sum of all; safe for any finite utilities. */
    public static double[] logit(double... utilities) {
        double best = Double.NEGATIVE_INFINITY;
        for (double utility : utilities) {
            best = Math.max(best, Require.finite(utility, "utility"));
        }
        double[] weights = new double[utilities.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = StrictMath.exp(utilities[j] - best);
        }
        return normalised(weights);
    }

    /**
     * Huff's gravity (1964): attraction_j distance_j^-exponent over the sum of all.
     *
     * @param attractions any unit, for example beds; more than 0
     * @param distances any one unit; more than 0
     * @param exponent 0 or more
     */
    public static double[] huff(double[] attractions, double[] distances, double exponent) {
        Require.zeroOrMore(exponent, "exponent");
        double[] weights = new double[attractions.length];
        for (int j = 0; j < weights.length; j++) {
            double near = StrictMath.pow(Require.positive(distances[j], "distance"), -exponent);
            weights[j] = Require.positive(attractions[j], "attraction") * near;
        }
        return normalised(weights);
    }

    private static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            shares[j] = weights[j] / sum;
        }
        return shares;
    }
}
