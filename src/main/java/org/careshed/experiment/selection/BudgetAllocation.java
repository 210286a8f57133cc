package org.careshed.experiment.selection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.quantity.Require;

/**
 * OCBA, optimal computing budget allocation (Chen, Lin, Yucesan and Chick 2000, Discrete Event Dynamic Systems 10,
 * 251-270), used in steps: of a fixed number of observations most go where the best is hard to tell from its rivals. The
 * rule is that for independent normal observations; with common luck it still steers to the close rivals.
 *
 * @param first observations of each alternative to begin with, 2 or more
 * @param budget observations in all
 * @param step observations between two looks, 1 or more
 */
public record BudgetAllocation(int first, int budget, int step) {
    private static final double TINY = 1e-9;

    public BudgetAllocation {
        Require.that(first >= 2, "two observations are needed to begin with");
        Require.positive(step, "step");
    }

    /**
     * The share of each alternative: with b the best, d the distance of its mean and s standard deviations, those of others
     * are as (s / d)^2 and that of b as s_b sqrt(sum of (w / s)^2), w the weights of the others. Ties and constants count as
     * a billionth of the largest distance and deviation.
     *
     * @param means the larger the better, two or more
     * @param deviations 0 or more
     */
    public static double[] fractions(double[] means, double[] deviations) {
        int best = 0;
        for (int i = 1; i < means.length; i++) {
            best = means[i] > means[best] ? i : best;
        }
        double top = means[best];
        double leastApart = least(Arrays.stream(means).map(mean -> top - mean));
        double leastDeviation = least(Arrays.stream(deviations));
        double[] weights = new double[means.length];
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            double deviation = Math.max(deviations[i], leastDeviation);
            double ratio = deviation / Math.max(top - means[i], leastApart);
            if (i != best) {
                weights[i] = ratio * ratio;
                squares += weights[i] / deviation * (weights[i] / deviation);
            }
        }
        weights[best] = Math.max(deviations[best], leastDeviation) * Math.sqrt(squares);
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double least(java.util.stream.DoubleStream sizes) {
        double largest = sizes.max().orElse(0);
        return largest > 0 ? TINY * largest : 1;
    }

    /** Chooses the best mean once the budget is spent; the first observations are taken whatever it is. */
    public Selection select(Sample sample) {
        int[] wanted = new int[sample.alternatives()];
        Arrays.fill(wanted, first);
        sample.fill(wanted);
        List<Integer> all = IntStream.range(0, sample.alternatives()).boxed().toList();
        while (all.size() > 1 && sample.runs() < budget) {
            int total = Math.min(budget, sample.runs() + step);
            double[] shares = fractions(
                    all.stream().mapToDouble(sample::mean).toArray(),
                    all.stream().mapToDouble(sample::deviation).toArray());
            sample.fill(next(sample, shares, total));
        }
        return new Selection(sample, sample.best(all), all, true);
    }

    /** One by one to whoever lacks most of its share. */
    private static int[] next(Sample sample, double[] shares, int total) {
        int[] runs = IntStream.range(0, shares.length).map(sample::runs).toArray();
        for (int given = sample.runs(); given < total; given++) {
            int poorest = 0;
            for (int i = 1; i < runs.length; i++) {
                poorest = shares[i] * total - runs[i] > shares[poorest] * total - runs[poorest] ? i : poorest;
            }
            runs[poorest]++;
        }
        return runs;
    }
}
