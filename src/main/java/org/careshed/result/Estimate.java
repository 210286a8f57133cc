package org.careshed.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.careshed.quantity.Require;

/**
 * A figure over replications: mean and half-width of the 95 % interval by Student's t, t(0.975, n-1) s / sqrt(n), with
 * s the standard deviation over the n replications that have a value. Computed from decimal text without a floating
 * sum, so no order of replications changes a digit; only the quantile of t is a double, the same on every machine.
 *
 * @param replications all replications, 1 or more
 * @param undefined replications without a value (nothing to divide by), 0 to {@code replications}
 * @param mean over the replications with a value; empty if there is none
 * @param halfWidth empty with fewer than two values: one replication gives no interval
 */
public record Estimate(int replications, int undefined, Optional<BigDecimal> mean, Optional<BigDecimal> halfWidth) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final double CONFIDENCE = 0.95;
    private static final double T_ACCURACY = 1e-13;

    public Estimate {
        Require.positive(replications, "replications");
        Require.that(
                undefined >= 0 && undefined <= replications, "undefined (" + undefined + ") must be a part of all");
    }

    /** From one exact decimal text per replication; empty text is an undefined value. */
    public static Estimate of(List<String> values) {
        List<BigDecimal> defined = values.stream()
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .toList();
        int n = defined.size();
        int undefined = values.size() - n;
        if (n == 0) {
            return new Estimate(values.size(), undefined, Optional.empty(), Optional.empty());
        }
        BigDecimal sum = defined.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(n), DIGITS);
        Optional<BigDecimal> halfWidth = n == 1 ? Optional.empty() : Optional.of(halfWidth(defined, sum));
        return new Estimate(values.size(), undefined, Optional.of(mean), halfWidth);
    }

    /** Quantile of Student's t for a two-sided interval at 95 %: t(0.975, degrees of freedom). */
    public static double studentT(int degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, T_ACCURACY).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    /** The mean with fixed decimals, half to even; empty text if there is none. */
    public String meanText(int decimals) {
        return mean.map(value -> text(value, decimals)).orElse("");
    }

    /** The half-width with fixed decimals, half to even; empty text if there is none. */
    public String halfWidthText(int decimals) {
        return halfWidth.map(value -> text(value, decimals)).orElse("");
    }

    /** Why there is no interval; empty if there is one. */
    public Optional<String> whyNoInterval() {
        if (halfWidth.isPresent()) {
            return Optional.empty();
        }
        if (mean.isEmpty()) {
            return Optional.of("no replication has a value");
        }
        return Optional.of(
                replications == 1
                        ? "one replication gives no interval"
                        : "one value in " + replications + " replications gives no interval");
    }

    private static BigDecimal halfWidth(List<BigDecimal> values, BigDecimal sum) {
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal squares = values.stream().map(v -> v.multiply(v)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal spread = n.multiply(squares).subtract(sum.multiply(sum));
        BigDecimal meanVariance = spread.divide(n.multiply(n).multiply(n.subtract(BigDecimal.ONE)), DIGITS);
        BigDecimal t = new BigDecimal(studentT(values.size() - 1));
        return meanVariance.sqrt(DIGITS).multiply(t, DIGITS);
    }

    private static String text(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }
}
