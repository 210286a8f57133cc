package org.careshed.people.utility;

import org.careshed.chance.Dist;

/** How people differ: 256 quantiles of the law of a weight or of a taste. */
final class TasteTable {

    private static final int QUANTILES = 256;

    /** Far enough from 0 that a normal law around it has no negative values among 256 quantiles. */
    private static final double FAR = 16;

    private final double[] value = new double[QUANTILES];

    private TasteTable() {}

    /**
     * The personal weight on travel time: log-normal of mean 1.
     *
     * @param sd standard deviation of the logarithm, 0 for none
     */
    static TasteTable weight(double sd) {
        TasteTable table = new TasteTable();
        double cv = Math.sqrt(StrictMath.expm1(sd * sd));
        double sum = 0;
        for (int i = 0; i < QUANTILES; i++) {
            table.value[i] = sd == 0 ? 1 : new Dist.LogNormal(1, cv).quantile((i + 0.5) / QUANTILES);
            sum += table.value[i];
        }
        for (int i = 0; i < QUANTILES; i++) {
            table.value[i] *= QUANTILES / sum;
        }
        return table;
    }

    /**
     * A taste for a nest: normal of mean 0.
     *
     * @param sd standard deviation, utils, 0 for none
     */
    static TasteTable normal(double sd) {
        TasteTable table = new TasteTable();
        Dist around = new Dist.Normal(FAR, 1, 0);
        double squares = 0;
        for (int i = 0; i < QUANTILES / 2; i++) {
            double z = FAR - around.quantile((i + 0.5) / QUANTILES);
            table.value[i] = -z;
            table.value[QUANTILES - 1 - i] = z;
            squares += 2 * z * z;
        }
        double scale = sd / Math.sqrt(squares / QUANTILES);
        for (int i = 0; i < QUANTILES; i++) {
            table.value[i] *= scale;
        }
        return table;
    }

    /** Value at a quantile, 0 to 255. */
    double of(int quantile) {
        return value[quantile];
    }
}
