package org.careshed.result.pairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.careshed.quantity.Require;
import org.careshed.result.Estimate;

/** The difference of a figure between two runs of the same worlds, and whether luck explains it. */
public final class PairedDifference {
    private PairedDifference() {}

    /** With minus base, world by world as exact decimal texts; empty where one of the two is undefined. */
    public static List<String> of(List<String> base, List<String> with) {
        Require.that(base.size() == with.size(), "a difference needs the same worlds on both sides");
        List<String> differences = new ArrayList<>();
        for (int world = 0; world < base.size(); world++) {
            boolean both = !base.get(world).isEmpty() && !with.get(world).isEmpty();
            differences.add(
                    both
                            ? new BigDecimal(with.get(world))
                                    .subtract(new BigDecimal(base.get(world)))
                                    .toPlainString()
                            : "");
        }
        return differences;
    }

    /**
     * Two-sided p-value of "no difference" by Student's t; empty with fewer than two worlds. A difference that is the
     * same in every world gives 0, or 1 if it is none.
     */
    public static Optional<Double> pValue(Estimate difference) {
        return difference.halfWidth().map(halfWidth -> {
            int freedom = difference.replications() - difference.undefined() - 1;
            double mean = Math.abs(difference.mean().orElseThrow().doubleValue());
            double error = halfWidth.doubleValue() / Estimate.studentT(freedom);
            if (error == 0) {
                return mean == 0 ? 1.0 : 0.0;
            }
            return 2 * new TDistribution(null, freedom).cumulativeProbability(-mean / error);
        });
    }
}
