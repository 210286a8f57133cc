package org.careshed.experiment.design;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;

/**
 * A Latin hypercube: of n points, each nth of every parameter's range holds one (McKay, Beckman and Conover,
 * Technometrics 21, 1979). A parameter's column depends on its own key and on the number of points alone, so another
 * parameter more or less leaves it as it is.
 */
public final class LatinHypercube {
    /** The words of its first user: others would draw every calibrated ensemble anew. */
    private static final long ORDER = Keys.id("calibration order");

    private static final long PLACE = Keys.id("calibration place");

    private LatinHypercube() {}

    /**
     * Shares by point, then parameter, strictly between 0 and 1.
     *
     * @param keys of the parameters
     */
    public static double[][] of(long[] keys, int points) {
        double[][] shares = new double[points][keys.length];
        for (int parameter = 0; parameter < keys.length; parameter++) {
            long key = keys[parameter];
            List<Integer> order = IntStream.range(0, points)
                    .boxed()
                    .sorted(Comparator.comparingDouble(point -> uniform(key, ORDER, point)))
                    .toList();
            for (int point = 0; point < points; point++) {
                shares[point][parameter] = (order.get(point) + uniform(key, PLACE, point)) / points;
            }
        }
        return shares;
    }

    private static double uniform(long key, long purpose, int point) {
        return Keys.uniform(Keys.of(Keys.of(key, purpose), point));
    }
}
