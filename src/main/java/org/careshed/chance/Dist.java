package org.careshed.chance;

import org.careshed.quantity.Require;

/**
 * A distribution of a non-negative quantity (mostly a time in milliseconds), as the planner states it. Immutable and
 * checked. Draws never use {@link #quantile} directly in the hot path: they read a {@link DrawTable} filled from it.
 */
public sealed interface Dist {

    /** Mean, in the unit of the distribution. */
    double mean();

    /** Variance, in the squared unit of the distribution. */
    double variance();

    /** The value below which a share {@code u} (strictly between 0 and 1) of the distribution lies. */
    double quantile(double u);

    /** The same law with every value multiplied by {@code factor} (more than 0). */
    Dist scaled(double factor);

    /** Always {@code value}. */
    record Constant(double value) implements Dist {
        public Constant {
            Require.zeroOrMore(value, "value");
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public double variance() {
            return 0;
        }

        @Override
        public double quantile(double u) {
            return value;
        }

        @Override
        public Dist scaled(double factor) {
            return new Constant(value * factor);
        }
    }

    /** Exponential with the given mean. */
    record Exponential(double mean) implements Dist {
        public Exponential {
            Require.positive(mean, "mean");
        }

        @Override
        public double variance() {
            return mean * mean;
        }

        @Override
        public double quantile(double u) {
            return Quantiles.exponential(mean, u);
        }

        @Override
        public Dist scaled(double factor) {
            return new Exponential(mean * factor);
        }
    }

    /** Log-normal, stated by its own mean and coefficient of variation (not those of the logarithm). */
    record LogNormal(double mean, double cv) implements Dist {
        public LogNormal {
            Require.positive(mean, "mean");
            Require.positive(cv, "cv");
        }

        @Override
        public double variance() {
            return mean * cv * mean * cv;
        }

        @Override
        public double quantile(double u) {
            return Quantiles.logNormal(mean, cv, u);
        }

        @Override
        public Dist scaled(double factor) {
            return new LogNormal(mean * factor, cv);
        }
    }

    /** Gamma, stated by mean and coefficient of variation; Erlang-k is cv = 1/sqrt(k). */
    record Gamma(double mean, double cv) implements Dist {
        public Gamma {
            Require.positive(mean, "mean");
            Require.positive(cv, "cv");
        }

        @Override
        public double variance() {
            return mean * cv * mean * cv;
        }

        @Override
        public double quantile(double u) {
            return Quantiles.gamma(mean, cv, u);
        }

        @Override
        public Dist scaled(double factor) {
            return new Gamma(mean * factor, cv);
        }
    }

    /** Normal whose values below {@code atLeast} are raised to it; mean and variance are those before raising. */
    record Normal(double mean, double sd, double atLeast) implements Dist {
        public Normal {
            Require.positive(mean, "mean");
            Require.positive(sd, "sd");
            Require.zeroOrMore(atLeast, "at least");
        }

        @Override
        public double variance() {
            return sd * sd;
        }

        @Override
        public double quantile(double u) {
            return Math.max(atLeast, Quantiles.normal(mean, sd, u));
        }

        @Override
        public Dist scaled(double factor) {
            return new Normal(mean * factor, sd * factor, atLeast * factor);
        }
    }

    /** Uniform between {@code from} and {@code to}. */
    record Uniform(double from, double to) implements Dist {
        public Uniform {
            Require.zeroOrMore(from, "from");
            Require.positive(to - from, "to minus from");
        }

        @Override
        public double mean() {
            return (from + to) / 2;
        }

        @Override
        public double variance() {
            return (to - from) * (to - from) / 12;
        }

        @Override
        public double quantile(double u) {
            return from + (to - from) * u;
        }

        @Override
        public Dist scaled(double factor) {
            return new Uniform(from * factor, to * factor);
        }
    }

    /**
     * Two-phase hyperexponential with balanced means, stated by mean and squared coefficient of variation (1 or more):
     * very uneven times, as of a clinic that sees both quick prescriptions and long cases.
     */
    record HyperExponential(double mean, double scv) implements Dist {
        public HyperExponential {
            Require.positive(mean, "mean");
            Require.that(scv > 1 && scv < 1e6, "scv (" + scv + ") must be more than 1");
        }

        @Override
        public double variance() {
            return mean * mean * scv;
        }

        @Override
        public double quantile(double u) {
            return Quantiles.hyperExponential(mean, scv, u);
        }

        @Override
        public Dist scaled(double factor) {
            return new HyperExponential(mean * factor, scv);
        }
    }
}
