package org.careshed.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.careshed.chance.Keys;
import org.careshed.quantity.Require;

/**
 * Intervals by drawing the rows of an experiment anew, with replacement (Efron, Annals of Statistics 7, 1979): the
 * middle 95 % of what {@value #TIMES} drawings give. Which rows are drawn depends on the key alone.
 */
final class Resampling {
    /** How often the rows are drawn. */
    static final int TIMES = 1_000;

    private static final double OUTSIDE = 0.025;

    private Resampling() {}

    /**
     * Several figures of the same rows.
     *
     * @param rows how many rows there are
     * @param figures of some rows, given by number, each as often as it was drawn
     */
    static List<Interval> of(int rows, long key, Function<int[], double[]> figures) {
        Require.positive(rows, "rows");
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        double[] values = figures.apply(all);
        double[][] drawn = new double[values.length][TIMES];
        for (int time = 0; time < TIMES; time++) {
            double[] again = figures.apply(rows(rows, Keys.of(key, time)));
            for (int figure = 0; figure < values.length; figure++) {
                drawn[figure][time] = again[figure];
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int figure = 0; figure < values.length; figure++) {
            Arrays.sort(drawn[figure]);
            intervals.add(new Interval(
                    values[figure], quantile(drawn[figure], OUTSIDE), quantile(drawn[figure], 1 - OUTSIDE)));
        }
        return intervals;
    }

    private static int[] rows(int rows, long key) {
        int[] drawn = new int[rows];
        for (int i = 0; i < rows; i++) {
            drawn[i] = (int) (Keys.uniform(Keys.of(key, i)) * rows);
        }
        return drawn;
    }

    /** A straight line between the two nearest. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
