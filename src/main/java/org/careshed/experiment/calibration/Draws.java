package org.careshed.experiment.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.experiment.calibration.plan.Dial;

/**
 * A Latin hypercube: of n draws, each nth of every parameter's range is drawn from once (McKay, Beckman and Conover,
 * Technometrics 21, 1979). A draw depends on the seed, the parameter's id and the number of draws alone.
 */
final class Draws {
    private static final long ORDER = Keys.id("calibration order");
    private static final long PLACE = Keys.id("calibration place");

    private Draws() {}

    /** Settings by draw, then parameter. */
    static double[][] of(List<Dial> dials, int draws, long seed) {
        double[][] settings = new double[draws][dials.size()];
        for (int d = 0; d < dials.size(); d++) {
            long key = Keys.of(Keys.of(0, seed), Keys.id(dials.get(d).id()));
            List<Integer> order = IntStream.range(0, draws)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> uniform(key, ORDER, i)))
                    .toList();
            for (int i = 0; i < draws; i++) {
                double share = (order.get(i) + uniform(key, PLACE, i)) / draws;
                settings[i][d] = dials.get(d).at(share);
            }
        }
        return settings;
    }

    private static double uniform(long key, long purpose, int draw) {
        return Keys.uniform(Keys.of(Keys.of(key, purpose), draw));
    }
}
