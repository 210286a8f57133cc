package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.compare.Verdict;
import org.careshed.experiment.paired.Contrast;
import org.careshed.result.Estimate;
import org.careshed.result.Reading;
import org.careshed.result.pairs.Holm;

/**
 * What is said of a figure that is a difference in every world.
 *
 * @param p two-sided, of "no difference"; empty without an interval
 * @param holm the same adjusted for all that are judged at once
 * @param verdict at 0.05 by the adjusted one; what rounding alone can make is none
 */
public record Judged(Optional<Double> p, Optional<Double> holm, Verdict verdict) {
    private static final double SIGNIFICANT = 0.05;

    /** Readings have six decimals. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE.movePointLeft(Reading.DECIMALS);

    /** Judges them all at once, in their order. */
    static List<Judged> of(List<Estimate> estimates) {
        List<Optional<Double>> p = estimates.stream().map(Contrast::pValue).toList();
        List<Double> holm = Holm.adjusted(p.stream().flatMap(Optional::stream).toList());
        List<Judged> judged = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < p.size(); i++) {
            judged.add(
                    p.get(i).isEmpty()
                            ? new Judged(p.get(i), Optional.empty(), Verdict.UNDECIDED)
                            : of(estimates.get(i), p.get(i), holm.get(next++)));
        }
        return judged;
    }

    private static Judged of(Estimate estimate, Optional<Double> p, double holm) {
        BigDecimal mean = estimate.mean().orElseThrow();
        boolean found = holm <= SIGNIFICANT && mean.abs().compareTo(ROUNDING) > 0;
        Verdict verdict = !found ? Verdict.NONE : mean.signum() > 0 ? Verdict.MORE : Verdict.LESS;
        return new Judged(p, Optional.of(holm), verdict);
    }
}
