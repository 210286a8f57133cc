package org.careshed.experiment.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.experiment.design.LatinHypercube;
import org.careshed.experiment.dial.Dial;

/**
 * Latin hypercubes of the drawn parameters, even on the scale on which each moves. A draw depends on the seed, the
 * parameter's id, its hypercube's number and the number of draws of one alone, so one more leaves those before as they are.
 */
final class Draws {
    private Draws() {}

    /**
     * Settings by draw, then parameter; all draws of a hypercube before those of the next.
     *
     * @param draws of one hypercube
     * @param batches how many hypercubes
     */
    static double[][] of(List<Dial> dials, int draws, int batches, long seed) {
        return IntStream.range(0, batches)
                .mapToObj(batch -> batch(dials, draws, batch == 0 ? seed : Keys.of(seed, batch)))
                .flatMap(Arrays::stream)
                .toArray(double[][]::new);
    }

    private static double[][] batch(List<Dial> dials, int draws, long seed) {
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
