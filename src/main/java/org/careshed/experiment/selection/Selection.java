package org.careshed.experiment.selection;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The alternative that a procedure chose.
 *
 * @param sample what was observed
 * @param chosen its number
 * @param left alternatives that were still in the race at the end, the chosen one among them
 * @param guaranteed whether the procedure came to its end, so that what it promises holds
 */
public record Selection(Sample sample, int chosen, List<Integer> left, boolean guaranteed) {
    public Selection {
        left = List.copyOf(left);
    }

    /**
     * Estimated lower bound (Bonferroni) of the probability that no other alternative is better than the chosen one by
     * more than {@code delta}: 1 - sum over the others of {@code P(T <= -(d + delta) / (s / sqrt(n)))}, where d and s
     * are mean and standard deviation of chosen minus other over the n worlds that both were observed in, and T is
     * Student's with n - 1 degrees of freedom. The differences are paired, so the bound holds under common random
     * numbers, where Slepian's product need not.
     *
     * @param delta 0 for the probability of correct selection, the indifference zone for that of a good one
     * @return 0 to 1
     */
    public double probability(double delta) {
        double wrong = 0;
        for (int other = 0; other < sample.alternatives(); other++) {
            wrong += other == chosen ? 0 : wrong(other, delta, sample.shared(chosen, other));
        }
        return Math.max(0, 1 - wrong);
    }

    /**
     * Observations that equal allocation would need for the same {@link #probability} by the same variances and
     * differences: so many of each alternative.
     *
     * @param delta as there
     * @param most what is looked at, of each alternative
     * @return at all alternatives together; the most that is looked at where even that is too few
     */
    public int equalAllocation(double delta, int most) {
        double reached = probability(delta);
        int low = 2;
        int high = most;
        while (low < high) {
            int each = (low + high) >>> 1;
            double wrong = 0;
            for (int other = 0; other < sample.alternatives(); other++) {
                wrong += other == chosen ? 0 : wrong(other, delta, each);
            }
            if (Math.max(0, 1 - wrong) >= reached) {
                high = each;
            } else {
                low = each + 1;
            }
        }
        return low * sample.alternatives();
    }

    private double wrong(int other, double delta, int worlds) {
        double ahead = sample.difference(chosen, other) + delta;
        double error = Math.sqrt(sample.variance(chosen, other) / worlds);
        if (error == 0) {
            return ahead > 0 ? 0 : ahead == 0 ? 0.5 : 1;
        }
        return new TDistribution(null, worlds - 1).cumulativeProbability(-ahead / error);
    }
}
