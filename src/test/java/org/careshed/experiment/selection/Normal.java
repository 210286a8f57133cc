package org.careshed.experiment.selection;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.careshed.chance.Keys;

/** Normal observations of some alternatives by keyed draws: equal keys, equal numbers. */
final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** A source of independent observations, those of one macro-run. */
    static Source source(int macro, double[] means, double[] variances) {
        return wishes -> wishes.stream()
                .mapToDouble(wish -> means[wish.alternative()]
                        + Math.sqrt(variances[wish.alternative()]) * draw(macro, wish.alternative(), wish.world()))
                .toArray();
    }

    private static double draw(int macro, int alternative, int world) {
        return STANDARD.inverseCumulativeProbability(
                Keys.uniform(Keys.of(Keys.of(Keys.world(115, macro), alternative), world)));
    }
}
