package org.careshed.experiment.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.careshed.chance.Keys;
import org.careshed.quantity.Require;

/**
 * Shares of an output's variance from any spread of points: a plane is laid through them by least squares. With b(i) its
 * slope over the whole range of a parameter and s^2 the variance that it leaves,
 *
 * <pre>
 * share(i)  = b(i)^2 / 12 / V     V = sum of all b^2 / 12 + s^2
 * explained = 1 - s^2 / V
 * </pre>
 *
 * <p>as 1/12 is the variance of what is spread evenly over a range of 1. Where much is explained these are first-order
 * shares; the rest bends, hangs on several parameters, or is luck.
 *
 * @param shares by parameter
 * @param explained what the plane explains, 0 to 1
 */
public record LinearShares(List<Interval> shares, Interval explained) {
    private static final long AGAIN = Keys.id("linear shares again");

    /** One over the variance of an even spread over a range of 1. */
    private static final double EVEN = 12;

    public LinearShares {
        shares = List.copyOf(shares);
    }

    /** Least points for so many parameters: twice as many as the plane has numbers. */
    public static int leastPoints(int parameters) {
        return 2 * (parameters + 1);
    }

    /**
     * Lays the plane.
     *
     * @param points shares by point, then parameter
     * @param output at each point
     */
    public static LinearShares of(double[][] points, double[] output, long key) {
        int parameters = points[0].length;
        Require.that(points.length >= leastPoints(parameters), "too few points for a plane");
        List<Interval> figures =
                Resampling.of(points.length, Keys.of(key, AGAIN), rows -> figures(points, output, rows));
        return new LinearShares(new ArrayList<>(figures.subList(0, parameters)), figures.get(parameters));
    }

    /** Shares, then what is explained; zeros where the drawn rows do not vary or lie on top of one another. */
    private static double[] figures(double[][] points, double[] output, int[] rows) {
        int parameters = points[0].length;
        double[][] x = new double[rows.length][parameters];
        double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = points[rows[i]].clone();
            y[i] = output[rows[i]];
        }
        for (int parameter = 0; parameter < parameters; parameter++) {
            centre(x, parameter);
        }
        double[] figures = new double[parameters + 1];
        DecompositionSolver plane = new QRDecomposition(new Array2DRowRealMatrix(x, false)).getSolver();
        if (centre(y) == 0 || !plane.isNonSingular()) {
            return figures;
        }
        double[] slopes = plane.solve(new ArrayRealVector(y, false)).toArray();
        double variance = left(x, y, slopes) / Math.max(1, rows.length - parameters - 1);
        double explained = 0;
        for (double slope : slopes) {
            explained += slope * slope / EVEN;
        }
        variance += explained;
        for (int parameter = 0; parameter < parameters; parameter++) {
            figures[parameter] = slopes[parameter] * slopes[parameter] / EVEN / variance;
        }
        figures[parameters] = explained / variance;
        return figures;
    }

    /** Squares that the plane leaves. */
    private static double left(double[][] x, double[] y, double[] slopes) {
        double left = 0;
        for (int i = 0; i < y.length; i++) {
            double off = y[i];
            for (int parameter = 0; parameter < slopes.length; parameter++) {
                off -= slopes[parameter] * x[i][parameter];
            }
            left += off * off;
        }
        return left;
    }

    private static void centre(double[][] rows, int column) {
        double mean = 0;
        for (double[] row : rows) {
            mean += row[column] / rows.length;
        }
        for (double[] row : rows) {
            row[column] -= mean;
        }
    }

    /** Takes the mean away; the sum of squares that is left. */
    private static double centre(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
            squares += values[i] * values[i];
        }
        return squares;
    }
}
