package org.careshed.experiment.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.experiment.selection.Source.Wish;
import org.careshed.quantity.Require;

/** What was observed of each alternative so far: worlds 0, 1, 2 ... without a gap. The larger a value, the better. */
public final class Sample {
    private final Source source;
    private final double[][] values;
    private final int[] runs;
    private final double[] sums;

    /** Nothing observed yet. */
    public Sample(int alternatives, Source source) {
        this.source = source;
        this.values = new double[Require.positive(alternatives, "alternatives")][8];
        this.runs = new int[alternatives];
        this.sums = new double[alternatives];
    }

    /** Observes what is missing, all in one order, until each alternative has so many observations or more. */
    public void fill(int[] wanted) {
        List<Wish> wishes = new ArrayList<>();
        for (int alternative = 0; alternative < values.length; alternative++) {
            for (int world = runs[alternative]; world < wanted[alternative]; world++) {
                wishes.add(new Wish(alternative, world));
            }
        }
        double[] found = source.take(wishes);
        for (int i = 0; i < found.length; i++) {
            add(wishes.get(i).alternative(), found[i]);
        }
    }

    private void add(int alternative, double value) {
        Require.that(Double.isFinite(value), "an observation must be finite");
        if (runs[alternative] == values[alternative].length) {
            values[alternative] = Arrays.copyOf(values[alternative], 2 * runs[alternative]);
        }
        values[alternative][runs[alternative]++] = value;
        sums[alternative] += value;
    }

    /** How many alternatives there are. */
    public int alternatives() {
        return values.length;
    }

    /** Observations of an alternative. */
    public int runs(int alternative) {
        return runs[alternative];
    }

    /** Observations of all alternatives together. */
    public int runs() {
        return Arrays.stream(runs).sum();
    }

    /** The observations of an alternative, world by world. */
    public double[] values(int alternative) {
        return Arrays.copyOf(values[alternative], runs[alternative]);
    }

    /** Mean over all worlds of an alternative. */
    public double mean(int alternative) {
        return sums[alternative] / runs[alternative];
    }

    /** Standard deviation (n - 1) over all worlds of an alternative. */
    double deviation(int alternative) {
        double mean = mean(alternative);
        double squares = 0;
        for (int world = 0; world < runs[alternative]; world++) {
            double off = values[alternative][world] - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / (runs[alternative] - 1));
    }

    /** Worlds that two alternatives share. */
    int shared(int one, int other) {
        return Math.min(runs[one], runs[other]);
    }

    /** Mean of one minus other over the worlds that they share. */
    double difference(int one, int other) {
        int worlds = shared(one, other);
        double sum = 0;
        for (int world = 0; world < worlds; world++) {
            sum += values[one][world] - values[other][world];
        }
        return sum / worlds;
    }

    /** Variance (n - 1) of one minus other over the worlds that they share. */
    double variance(int one, int other) {
        int worlds = shared(one, other);
        double mean = difference(one, other);
        double squares = 0;
        for (int world = 0; world < worlds; world++) {
            double off = values[one][world] - values[other][world] - mean;
            squares += off * off;
        }
        return squares / (worlds - 1);
    }

    /** The alternative with the largest mean among some, the first of equals. */
    int best(List<Integer> among) {
        int best = among.get(0);
        for (int alternative : among) {
            best = mean(alternative) > mean(best) ? alternative : best;
        }
        return best;
    }
}
