package org.careshed.experiment.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.experiment.design.SobolPoints;
import org.careshed.quantity.Require;

/**
 * Shares of an output's variance by parameter (Sobol', Mathematics and Computers in Simulation 55, 2001). Two
 * independent samples A and B of N points, and for each parameter i the points of A with i from B, call them C(i); f is
 * the output less its mean, V its variance over A and B:
 *
 * <pre>
 * first(i) = mean( f(B) (f(C(i)) - f(A)) ) / V     Saltelli et al., Computer Physics Communications 181, 2010
 * total(i) = mean( (f(A) - f(C(i)))^2 ) / 2V       Jansen, Computer Physics Communications 117, 1999
 * </pre>
 *
 * <p>First is what the variance would lose on average were i known; total what would be left were all others known.
 * Estimates may fall a little below 0 or above 1. Intervals come from drawing the N rows anew.
 */
public final class SobolIndices {
    private static final long SCRAMBLE = Keys.id("sobol indices");
    private static final long AGAIN = Keys.id("sobol indices again");

    private final int parameters;
    private final int samples;
    private final long key;

    /**
     * Plans.
     *
     * @param samples N, 2 or more; a power of two spreads best
     */
    public SobolIndices(int parameters, int samples, long key) {
        Require.positive(parameters, "parameters");
        Require.that(samples >= 2, "samples (" + samples + ") must be 2 or more");
        this.parameters = parameters;
        this.samples = samples;
        this.key = key;
    }

    /**
     * Variance shares of one parameter.
     *
     * @param first alone
     * @param total with all that hangs on other parameters too
     */
    public record Indices(Interval first, Interval total) {}

    /** Points of a row: A, B, and A with each parameter from B. */
    public static int rowPoints(int parameters) {
        return parameters + 2;
    }

    /** Shares by point, then parameter: row after row. */
    public double[][] points() {
        double[][] pairs = SobolPoints.of(2 * parameters, samples, Keys.of(key, SCRAMBLE));
        double[][] points = new double[samples * rowPoints(parameters)][parameters];
        for (int row = 0; row < samples; row++) {
            int first = row * rowPoints(parameters);
            for (int parameter = 0; parameter < parameters; parameter++) {
                double a = pairs[row][parameter];
                double b = pairs[row][parameters + parameter];
                for (int point = 0; point < rowPoints(parameters); point++) {
                    points[first + point][parameter] = point == 1 || point == parameter + 2 ? b : a;
                }
            }
        }
        return points;
    }

    /** Whether a point belongs to A or B, which are spread like the parameters themselves. */
    public boolean free(int point) {
        return point % rowPoints(parameters) < 2;
    }

    /**
     * Indices by parameter.
     *
     * @param output at each point; it must vary over A and B
     */
    public List<Indices> of(double[] output) {
        Require.that(output.length == samples * rowPoints(parameters), "an output is needed at each point");
        List<Interval> figures = Resampling.of(samples, Keys.of(key, AGAIN), rows -> shares(output, rows));
        List<Indices> all = new ArrayList<>();
        for (int parameter = 0; parameter < parameters; parameter++) {
            all.add(new Indices(figures.get(parameter), figures.get(parameters + parameter)));
        }
        return all;
    }

    /** First shares, then total shares; none where the drawn rows do not vary. */
    private double[] shares(double[] output, int[] rows) {
        double mean = 0;
        for (int row : rows) {
            int first = row * rowPoints(parameters);
            mean += (output[first] + output[first + 1]) / (2 * rows.length);
        }
        double variance = 0;
        double[] shares = new double[2 * parameters];
        for (int row : rows) {
            int first = row * rowPoints(parameters);
            double a = output[first] - mean;
            double b = output[first + 1] - mean;
            variance += (a * a + b * b) / 2;
            for (int parameter = 0; parameter < parameters; parameter++) {
                double c = output[first + 2 + parameter] - mean;
                shares[parameter] += b * (c - a);
                shares[parameters + parameter] += (a - c) * (a - c) / 2;
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = variance > 0 ? shares[i] / variance : 0;
        }
        return shares;
    }
}
