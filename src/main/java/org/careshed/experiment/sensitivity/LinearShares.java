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
 * Shares of an output's variance from any spread of points: a plane is laid through them by least squares, and a
 * parameter's share is its squared standardised slope (Saltelli et al., Sensitivity Analysis, 2000, chapter 6). What the
 * plane explains of the variance, R squared, says how far to believe them: near 1 they are first-order shares; the rest
 * bends, or hangs on several parameters, or is luck.
 *
 * @param shares by parameter
 * @param explained R squared
 */
public record LinearShares(List<Interval> shares, Interval explained) {
    private static final long AGAIN = Keys.id("linear shares again");

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

    /** Squared standardised slopes, then R squared; zeros where the drawn rows lie in a plane or do not vary. */
    private static double[] figures(double[][] points, double[] output, int[] rows) {
        int parameters = points[0].length;
        double[][] x = new double[rows.length][parameters];
        double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = points[rows[i]].clone();
            y[i] = output[rows[i]];
        }
        double[] spread = new double[parameters];
        for (int parameter = 0; parameter < parameters; parameter++) {
            spread[parameter] = centred(x, parameter);
        }
        double variance = centred(y);
        double[] figures = new double[parameters + 1];
        DecompositionSolver plane = new QRDecomposition(new Array2DRowRealMatrix(x, false)).getSolver();
        if (variance == 0 || !plane.isNonSingular()) {
            return figures;
        }
        double[] slopes = plane.solve(new ArrayRealVector(y, false)).toArray();
        double left = 0;
        for (int i = 0; i < rows.length; i++) {
            double off = y[i];
            for (int parameter = 0; parameter < parameters; parameter++) {
                off -= slopes[parameter] * x[i][parameter];
            }
            left += off * off;
        }
        for (int parameter = 0; parameter < parameters; parameter++) {
            figures[parameter] = slopes[parameter] * slopes[parameter] * spread[parameter] / variance;
        }
        figures[parameters] = 1 - left / variance;
        return figures;
    }

    /** Takes the mean away; the sum of squares that is left. */
    private static double centred(double[][] rows, int column) {
        double mean = 0;
        for (double[] row : rows) {
            mean += row[column] / rows.length;
        }
        double squares = 0;
        for (double[] row : rows) {
            row[column] -= mean;
            squares += row[column] * row[column];
        }
        return squares;
    }

    private static double centred(double[] values) {
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
