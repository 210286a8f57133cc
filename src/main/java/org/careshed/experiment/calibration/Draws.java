package org.careshed.experiment.calibration;

import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.experiment.design.LatinHypercube;
import org.careshed.experiment.dial.Dial;

/**
 * A Latin hypercube of the drawn parameters, even on the scale on which each moves. A draw depends on the seed, the
 * parameter's id and the number of draws alone.
 */
final class Draws {
    private Draws() {}

    /** Settings by draw, then parameter. */
    static double[][] of(List<Dial> dials, int draws, long seed) {
        long[] keys = dials.stream()
                .mapToLong(dial -> Keys.of(Keys.of(0, seed), Keys.id(dial.id())))
                .toArray();
        double[][] settings = LatinHypercube.of(keys, draws);
        for (double[] draw : settings) {
            for (int d = 0; d < dials.size(); d++) {
                draw[d] = dials.get(d).at(draw[d]);
            }
        }
        return settings;
    }
}
