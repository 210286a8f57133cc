package org.careshed.report.input;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.careshed.result.Estimate;

/**
 * A figure over replications, for pictures: the mean, and the half-width of the 95 % interval by Student's t.
 *
 * @param mean not a number where no replication has the figure
 * @param half empty with fewer than two replications that have it
 */
public record Spread(double mean, OptionalDouble half) {
    /** Quantiles of Student's t for 1 to 30 degrees of freedom: charts ask thousands of times. */
    private static final double[] T =
            IntStream.rangeClosed(1, 30).mapToDouble(Estimate::studentT).toArray();

    /** Of one value for each replication; those that are not a number do not count. */
    public static Spread of(double... values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        if (n == 0) {
            return new Spread(Double.NaN, OptionalDouble.empty());
        }
        double mean = sum / n;
        if (n == 1) {
            return new Spread(mean, OptionalDouble.empty());
        }
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double t = n - 1 <= T.length ? T[n - 2] : Estimate.studentT(n - 1);
        return new Spread(mean, OptionalDouble.of(t * Math.sqrt(squares / (n - 1) / n)));
    }

    /** A figure of the summary. */
    public static Spread of(Estimate estimate) {
        double mean = estimate.mean().map(BigDecimal::doubleValue).orElse(Double.NaN);
        return new Spread(
                mean,
                estimate.halfWidth()
                        .map(half -> OptionalDouble.of(half.doubleValue()))
                        .orElse(OptionalDouble.empty()));
    }

    /** Of the quotient in each replication; 0 divided by 0 is no value. */
    public static Spread ratio(double[] parts, double[] wholes) {
        double[] shares = new double[parts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = parts[i] / wholes[i];
        }
        return of(shares);
    }

    /** Whether any replication has the figure. */
    public boolean known() {
        return !Double.isNaN(mean);
    }

    public double low() {
        return mean - half.orElse(0);
    }

    public double high() {
        return mean + half.orElse(0);
    }
}
