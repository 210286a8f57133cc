package org.careshed.experiment.paired;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.careshed.result.Estimate;
import org.careshed.result.pairs.PairedDifference;

/**
 * A figure under one arm against the same figure under another, in the same worlds.
 *
 * @param base the figure under the arm that is compared with
 * @param with the figure under the other arm
 * @param difference with minus base, world by world; worlds in which one of the two is undefined are left out
 * @param varianceRatio how much pairing saved: the variance of the difference had the arms been unpaired, Var(base) +
 *     Var(with), over that of the paired difference; empty when the difference does not vary or there are fewer than two
 *     worlds
 */
public record Contrast(Estimate base, Estimate with, Estimate difference, Optional<Double> varianceRatio) {

    /**
     * From one decimal text a world, empty where undefined.
     *
     * @param base under the arm that is compared with
     * @param with under the other arm, as many
     */
    public static Contrast of(List<String> base, List<String> with) {
        Estimate difference = Estimate.of(differences(base, with));
        return new Contrast(Estimate.of(base), Estimate.of(with), difference, ratio(base, with, difference));
    }

    /** With minus base, world by world; empty where one of the two is. */
    public static List<String> differences(List<String> base, List<String> with) {
        return PairedDifference.of(base, with);
    }

    /**
     * Two-sided p-value of "no difference" by Student's t; empty with fewer than two worlds. A difference that is the
     * same in every world gives 0, or 1 if it is none.
     */
    public Optional<Double> pValue() {
        return pValue(difference);
    }

    /** The same of any figure that is a difference in every world, such as the effect of a design. */
    public static Optional<Double> pValue(Estimate difference) {
        return PairedDifference.pValue(difference);
    }

    /**
     * What the p-value would be had the arms not been paired (Welch's t): how much pairing decides. Empty where one of
     * the two has fewer than two values.
     */
    public Optional<Double> pValueUnpaired() {
        if (base.halfWidth().isEmpty() || with.halfWidth().isEmpty()) {
            return Optional.empty();
        }
        double one = variance(base) / defined(base);
        double other = variance(with) / defined(with);
        double mean =
                with.mean().orElseThrow().subtract(base.mean().orElseThrow()).doubleValue();
        if (one + other == 0) {
            return Optional.of(mean == 0 ? 1.0 : 0.0);
        }
        double freedom =
                (one + other) * (one + other) / (one * one / (defined(base) - 1) + other * other / (defined(with) - 1));
        double t = Math.abs(mean) / Math.sqrt(one + other);
        return Optional.of(2 * new TDistribution(null, freedom).cumulativeProbability(-t));
    }

    private static Optional<Double> ratio(List<String> base, List<String> with, Estimate difference) {
        double paired = variance(difference);
        double apart = variance(Estimate.of(base)) + variance(Estimate.of(with));
        return paired > 0 ? Optional.of(apart / paired) : Optional.empty();
    }

    /** Variance (n - 1) of the values behind an estimate; 0 with fewer than two. */
    public static double variance(Estimate estimate) {
        int count = defined(estimate);
        return estimate.halfWidth()
                .map(halfWidth -> halfWidth.doubleValue() / Estimate.studentT(count - 1))
                .map(error -> error * error * count)
                .orElse(0.0);
    }

    /** How many worlds have a value. */
    public static int defined(Estimate estimate) {
        return estimate.replications() - estimate.undefined();
    }
}
