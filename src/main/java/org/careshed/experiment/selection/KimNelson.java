package org.careshed.experiment.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.quantity.Require;

/**
 * KN, the fully sequential procedure of Kim and Nelson (2001, ACM TOMACS 11(3), 251-273) with c = 1: after a first stage
 * every alternative that is left is observed once more, in one world for all, and whoever is clearly behind another leaves.
 * The last one is the best with probability 1 - alpha or more if it is better than every other by delta or more; otherwise
 * it is within delta of the best in practice. Luck may be common, as the constant is Bonferroni's. Observations are taken
 * to be normal and independent from world to world.
 *
 * @param alpha probability of a wrong choice, above 0 and below one half
 * @param delta indifference zone, in units of the observations, more than 0
 * @param first observations of each alternative in the first stage, 2 or more
 */
public record KimNelson(double alpha, double delta, int first) {
    public KimNelson {
        Require.that(alpha > 0 && alpha < 0.5, "alpha must lie between 0 and one half");
        Require.that(delta > 0, "delta must be more than 0");
        Require.that(first >= 2, "the first stage needs two observations");
    }

    /** The constant eta = ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2 of k alternatives, 2 or more. */
    public double eta(int alternatives) {
        return (StrictMath.pow(2 * alpha / (alternatives - 1), -2.0 / (first - 1)) - 1) / 2;
    }

    /** The constant h^2 = 2 eta (n0 - 1). */
    public double hSquared(int alternatives) {
        return 2 * eta(alternatives) * (first - 1);
    }

    /**
     * Chooses.
     *
     * @param sample what was observed before counts
     * @param most observations in all after which it gives up and takes the best mean, without its guarantee; the first
     *     stage is always whole
     */
    public Selection select(Sample sample, int most) {
        int count = sample.alternatives();
        int[] wanted = new int[count];
        Arrays.fill(wanted, first);
        sample.fill(wanted);
        double[][] reach = reach(sample);
        List<Integer> left = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        int stage = first;
        screen(sample, left, reach, stage);
        while (left.size() > 1 && stage <= farthest(left, reach)) {
            if (sample.runs() + left.size() > most) {
                return new Selection(sample, sample.best(left), left, false);
            }
            stage++;
            for (int alternative : left) {
                wanted[alternative] = stage;
            }
            sample.fill(wanted);
            screen(sample, left, reach, stage);
        }
        return new Selection(sample, sample.best(left), left, true);
    }

    /** For each pair h^2 S^2 / delta^2, after so many observations a mean that is behind at all leaves. */
    private double[][] reach(Sample sample) {
        int count = sample.alternatives();
        double[][] reach = new double[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                reach[one][other] = hSquared(count) * first(sample, one, other) / (delta * delta);
                reach[other][one] = reach[one][other];
            }
        }
        return reach;
    }

    /** Variance of the difference in the first stage, whatever was observed before. */
    private double first(Sample sample, int one, int other) {
        double[] a = sample.values(one);
        double[] b = sample.values(other);
        double mean = IntStream.range(0, first).mapToDouble(i -> a[i] - b[i]).sum() / first;
        double squares = 0;
        for (int i = 0; i < first; i++) {
            squares += (a[i] - b[i] - mean) * (a[i] - b[i] - mean);
        }
        return squares / (first - 1);
    }

    private void screen(Sample sample, List<Integer> left, double[][] reach, int stage) {
        List<Integer> stay = left.stream()
                .filter(one -> left.stream().allMatch(other -> stays(sample, one, other, reach, stage)))
                .toList();
        left.clear();
        left.addAll(stay);
    }

    private boolean stays(Sample sample, int one, int other, double[][] reach, int stage) {
        double slack = Math.max(0, delta / (2 * stage) * (reach[one][other] - stage));
        return one == other || sample.mean(one) >= sample.mean(other) - slack;
    }

    private static double farthest(List<Integer> left, double[][] reach) {
        double farthest = 0;
        for (int one : left) {
            for (int other : left) {
                farthest = Math.max(farthest, Math.floor(reach[one][other]));
            }
        }
        return farthest;
    }
}
