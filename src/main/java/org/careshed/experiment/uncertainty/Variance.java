package org.careshed.experiment.uncertainty;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.careshed.experiment.sensitivity.Interval;
import org.careshed.quantity.Require;

/**
 * The variance of an output over points and replications that are crossed: every point runs the same replications. With
 * P points and R replications, m(points), m(luck) and m(rest) the mean squares of the two-way table without repetition,
 *
 * <pre>
 * parameters = (m(points) - m(rest)) / R
 * luck       = m(luck) / P + (1 - 1 / P) m(rest)
 * </pre>
 *
 * <p>(Searle, Casella and McCulloch, Variance Components, 1992). Luck is that of one replication: what all points share
 * of it, and what it does to each alone. Intervals at 95 % are the modified large-sample ones of Ting, Burdick, Graybill,
 * Jeyaratnam and Lu (Journal of Statistical Computation and Simulation 35, 1990) for the first and of Graybill and Wang
 * (Journal of the American Statistical Association 75, 1980) for the second; they suppose effects of a normal law and are
 * wider than need be for effects that are spread evenly.
 *
 * @param mean over all points and replications
 * @param parameters variance from point to point, beyond luck; 0 where luck explains all
 * @param luck variance from replication to replication at one point
 */
public record Variance(double mean, Interval parameters, Interval luck) {
    private static final double TAIL = 0.025;

    /**
     * Splits.
     *
     * @param output by point, then replication; 2 or more of each
     */
    public static Variance of(double[][] output) {
        int points = output.length;
        Require.that(points >= 2 && output[0].length >= 2, "a split needs two points and two replications");
        int replications = output[0].length;
        double mean = 0;
        double[] byPoint = new double[points];
        double[] byLuck = new double[replications];
        for (int p = 0; p < points; p++) {
            for (int r = 0; r < replications; r++) {
                byPoint[p] += output[p][r] / replications;
                byLuck[r] += output[p][r] / points;
                mean += output[p][r] / points / replications;
            }
        }
        double rest = 0;
        for (int p = 0; p < points; p++) {
            for (int r = 0; r < replications; r++) {
                double off = output[p][r] - byPoint[p] - byLuck[r] + mean;
                rest += off * off;
            }
        }
        MeanSquare ofPoints = new MeanSquare(replications * squares(byPoint, mean) / (points - 1), points - 1);
        MeanSquare ofLuck = new MeanSquare(points * squares(byLuck, mean) / (replications - 1), replications - 1);
        int left = (points - 1) * (replications - 1);
        MeanSquare ofRest = new MeanSquare(rest / left, left);
        return new Variance(
                mean,
                difference(ofPoints, ofRest).times(1.0 / replications),
                sum(ofLuck, 1.0 / points, ofRest, 1 - 1.0 / points));
    }

    /** Variance of one replication at a point that nobody knows. */
    public double total() {
        return parameters.value() + luck.value();
    }

    /** Share of the parameters in the total, 0 to 1; 0 where nothing varies. */
    public double parameterShare() {
        return total() > 0 ? parameters.value() / total() : 0;
    }

    /** A mean square and its degrees of freedom. */
    private record MeanSquare(double value, int freedom) {
        /** Upper quantile of chi-squared over its degrees of freedom. */
        double upper(double tail) {
            return new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(1 - tail) / freedom;
        }
    }

    private static double squares(double[] means, double mean) {
        double sum = 0;
        for (double one : means) {
            sum += (one - mean) * (one - mean);
        }
        return sum;
    }

    /** First less second, not below 0. */
    private static Interval difference(MeanSquare first, MeanSquare second) {
        double value = first.value() - second.value();
        double low = value - Math.sqrt(Math.max(0, width(first, second, TAIL)));
        double high = value + Math.sqrt(Math.max(0, width(first, second, 1 - TAIL)));
        return new Interval(Math.max(0, value), Math.max(0, low), Math.max(0, high));
    }

    /** Squared distance to the end of the interval on one side: with the tail to the lower, with 1 - tail to the upper. */
    private static double width(MeanSquare first, MeanSquare second, double tail) {
        double a = 1 - 1 / first.upper(tail);
        double b = 1 / second.upper(1 - tail) - 1;
        double f = new FDistribution(null, first.freedom(), second.freedom()).inverseCumulativeProbability(1 - tail);
        double both = ((f - 1) * (f - 1) - a * a * f * f - b * b) / f;
        double x = first.value();
        double y = second.value();
        return a * a * x * x + b * b * y * y + both * x * y;
    }

    private static Interval sum(MeanSquare first, double ofFirst, MeanSquare second, double ofSecond) {
        double x = ofFirst * first.value();
        double y = ofSecond * second.value();
        double down = squared(x * (1 - 1 / first.upper(TAIL))) + squared(y * (1 - 1 / second.upper(TAIL)));
        double up = squared(x * (1 / first.upper(1 - TAIL) - 1)) + squared(y * (1 / second.upper(1 - TAIL) - 1));
        return new Interval(x + y, x + y - Math.sqrt(down), x + y + Math.sqrt(up));
    }

    private static double squared(double value) {
        return value * value;
    }
}
