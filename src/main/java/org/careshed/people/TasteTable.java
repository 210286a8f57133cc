package org.careshed.people;

import org.careshed.chance.Dist;

/** The personal weight on travel time: 256 quantiles of a log-normal law of mean 1. */
final class TasteTable {

    private static final int QUANTILES = 256;

    private final double[] weight = new double[QUANTILES];

    /** @param sd standard deviation of the logarithm, 0 for none */
    TasteTable(double sd) {
        double cv = Math.sqrt(StrictMath.expm1(sd * sd));
        double sum = 0;
        for (int i = 0; i < QUANTILES; i++) {
            weight[i] = sd == 0 ? 1 : new Dist.LogNormal(1, cv).quantile((i + 0.5) / QUANTILES);
            sum += weight[i];
        }
        for (int i = 0; i < QUANTILES; i++) {
            weight[i] *= QUANTILES / sum;
        }
    }

    /** Weight at a quantile, 0 to 255. */
    double of(int quantile) {
        return weight[quantile];
    }
}
