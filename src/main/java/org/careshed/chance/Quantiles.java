package org.careshed.chance;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Quantile functions of the laws in {@link Dist}. Commons Math's own elementary functions are plain Java arithmetic, and
 * so the same bits everywhere; {@code java.lang.Math} is not used. Called at load, to fill tables, never per draw.
 */
final class Quantiles {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** Beyond 2^-49 Commons Math's root search gives back its bracket: ten million means instead of ten. */
    private static final double GAMMA_RAREST = 0x1.0p-40;

    private Quantiles() {}

    static double exponential(double mean, double u) {
        return -mean * StrictMath.log1p(-u);
    }

    static double normal(double mean, double sd, double u) {
        return mean + sd * STANDARD.inverseCumulativeProbability(u);
    }

    static double logNormal(double mean, double cv, double u) {
        double variance = StrictMath.log1p(cv * cv);
        double scale = StrictMath.log(mean) - variance / 2;
        return StrictMath.exp(scale + Math.sqrt(variance) * STANDARD.inverseCumulativeProbability(u));
    }

    /** Values rarer than {@value #GAMMA_RAREST} at either end are those of that probability. */
    static double gamma(double mean, double cv, double u) {
        double shape = 1 / (cv * cv);
        double searchable = Math.min(Math.max(u, GAMMA_RAREST), 1 - GAMMA_RAREST);
        return new GammaDistribution(null, shape, mean / shape).inverseCumulativeProbability(searchable);
    }

    /** Balanced means: phase i is taken with p_i and has mean {@code mean / (2 p_i)}; bisection on the survival. */
    static double hyperExponential(double mean, double scv, double u) {
        double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
        double fast = 2 * p / mean;
        double slow = 2 * (1 - p) / mean;
        double low = 0;
        double high = mean;
        while (survival(p, fast, slow, high) > 1 - u) {
            high *= 2;
        }
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (survival(p, fast, slow, middle) > 1 - u) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double survival(double p, double fast, double slow, double x) {
        return p * StrictMath.exp(-fast * x) + (1 - p) * StrictMath.exp(-slow * x);
    }
}
