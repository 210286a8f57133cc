package org.careshed.experiment.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.experiment.sensitivity.Interval;

/**
 * What would be won by measuring a parameter: were it known, the variance of the output would fall on average by its
 * first-order share of what the parameters cause.
 *
 * @param parameter number of the parameter
 * @param less share of all variance, luck included, that would go; 0 to 1
 */
public record Measuring(int parameter, Interval less) {

    /**
     * All parameters, the one to measure next first.
     *
     * @param first first-order shares of the variance that parameters cause, by parameter
     * @param of the output's variance
     */
    public static List<Measuring> ranked(List<Interval> first, Variance of) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> new Measuring(i, within(first.get(i).times(of.parameterShare()))))
                .sorted(Comparator.comparingDouble((Measuring one) -> one.less().value())
                        .reversed()
                        .thenComparingInt(Measuring::parameter))
                .toList();
    }

    /** Estimates of a share may fall a little below 0 or above 1. */
    private static Interval within(Interval share) {
        return new Interval(within(share.value()), within(share.low()), within(share.high()));
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
