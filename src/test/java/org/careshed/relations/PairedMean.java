package org.careshed.relations;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's test of the mean difference of paired runs against zero, two-sided.
 *
 * @param differences one a pair of runs, pairs independent of each other
 */
record PairedMean(double[] differences) {

    /** How often a true relation is called false: one in ten thousand times that all seeds change. */
    static final double FALSE_ALARM = 1e-4;

    private static final double MISSED = 0.01;

    double mean() {
        return Arrays.stream(differences).average().orElseThrow();
    }

    /** Largest mean difference, up or down, that chance explains. */
    double tolerance() {
        return quantile(1 - FALSE_ALARM / 2) * standardError();
    }

    /** Smallest true difference that the test finds in 99 of 100 cases. */
    double noticed() {
        return tolerance() + quantile(1 - MISSED) * standardError();
    }

    private double quantile(double share) {
        return new TDistribution(null, differences.length - 1).inverseCumulativeProbability(share);
    }

    private double standardError() {
        double mean = mean();
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        return Math.sqrt(squares / (differences.length - 1) / differences.length);
    }
}
