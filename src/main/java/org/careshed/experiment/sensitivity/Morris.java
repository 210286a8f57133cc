package org.careshed.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.quantity.Require;

/**
 * Screening by elementary effects (Morris, Technometrics 33, 1991): along each trajectory every parameter is moved once,
 * by d = p / (2 (p - 1)) of its range on a grid of p levels. The effect is the change of the output over d, so that of a
 * whole range were the output straight. Its mean mu says which way; the mean of its size mu* how much (Campolongo,
 * Cariboni and Saltelli, Environmental Modelling and Software 22, 2007); its standard deviation sigma whether it is bent
 * or hangs on other parameters.
 */
public final class Morris {
    private static final long START = Keys.id("morris start");
    private static final long WAY = Keys.id("morris way");
    private static final long TURN = Keys.id("morris turn");
    private static final long AGAIN = Keys.id("morris again");

    private final int parameters;
    private final int trajectories;
    private final int levels;
    private final long key;
    private final double[][] points;

    /**
     * Plans.
     *
     * @param trajectories 2 or more
     * @param levels of the grid, even
     */
    public Morris(int parameters, int trajectories, int levels, long key) {
        Require.positive(parameters, "parameters");
        Require.that(trajectories >= 2, "trajectories (" + trajectories + ") must be 2 or more");
        Require.that(levels >= 2 && levels % 2 == 0, "levels (" + levels + ") must be even");
        this.parameters = parameters;
        this.trajectories = trajectories;
        this.levels = levels;
        this.key = key;
        this.points = new double[trajectories * (parameters + 1)][];
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            walk(trajectory);
        }
    }

    /**
     * Effects of one parameter, in units of the output for its whole range.
     *
     * @param mean mu
     * @param size mu*
     * @param spread sigma
     */
    public record Effects(Interval mean, Interval size, Interval spread) {}

    /** Shares by point, then parameter: trajectory after trajectory, each of one point more than parameters. */
    public double[][] points() {
        return copy(points);
    }

    /**
     * Effects by parameter, each interval by drawing trajectories anew.
     *
     * @param output at each point
     */
    public List<Effects> of(double[] output) {
        Require.that(output.length == points.length, "an output is needed at each point");
        double[][] effects = effects(output);
        List<Effects> all = new ArrayList<>();
        for (int parameter = 0; parameter < parameters; parameter++) {
            double[] own = effects[parameter];
            List<Interval> figures = Resampling.of(trajectories, Keys.of(key, AGAIN), rows -> moments(own, rows));
            all.add(new Effects(figures.get(0), figures.get(1), figures.get(2)));
        }
        return all;
    }

    private void walk(int trajectory) {
        long own = Keys.of(key, trajectory);
        List<Integer> order = IntStream.range(0, parameters)
                .boxed()
                .sorted(Comparator.comparingDouble(parameter -> uniform(own, TURN, parameter)))
                .toList();
        double[] at = new double[parameters];
        boolean[] up = new boolean[parameters];
        for (int parameter = 0; parameter < parameters; parameter++) {
            int lower = (int) (uniform(own, START, parameter) * (levels / 2));
            up[parameter] = uniform(own, WAY, parameter) < 0.5;
            at[parameter] = level(up[parameter] ? lower : lower + levels / 2);
        }
        int first = trajectory * (parameters + 1);
        points[first] = at.clone();
        for (int step = 0; step < parameters; step++) {
            int parameter = order.get(step);
            int now = (int) Math.round(at[parameter] * (levels - 1));
            at[parameter] = level(up[parameter] ? now + levels / 2 : now - levels / 2);
            points[first + step + 1] = at.clone();
        }
    }

    private double level(int number) {
        return number / (double) (levels - 1);
    }

    private double[][] effects(double[] output) {
        double[][] effects = new double[parameters][trajectories];
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            int first = trajectory * (parameters + 1);
            for (int point = first; point < first + parameters; point++) {
                for (int parameter = 0; parameter < parameters; parameter++) {
                    double moved = points[point + 1][parameter] - points[point][parameter];
                    if (moved != 0) {
                        effects[parameter][trajectory] = (output[point + 1] - output[point]) / moved;
                    }
                }
            }
        }
        return effects;
    }

    private static double[] moments(double[] effects, int[] rows) {
        double sum = 0;
        double size = 0;
        for (int row : rows) {
            sum += effects[row];
            size += Math.abs(effects[row]);
        }
        double mean = sum / rows.length;
        double squares = 0;
        for (int row : rows) {
            squares += (effects[row] - mean) * (effects[row] - mean);
        }
        return new double[] {mean, size / rows.length, Math.sqrt(squares / (rows.length - 1))};
    }

    private static double uniform(long key, long purpose, int parameter) {
        return Keys.uniform(Keys.of(Keys.of(key, purpose), parameter));
    }

    private static double[][] copy(double[][] points) {
        double[][] copy = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            copy[i] = points[i].clone();
        }
        return copy;
    }
}
