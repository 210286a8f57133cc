package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.careshed.experiment.paired.Contrast;
import org.careshed.result.pairs.Holm;
import org.junit.jupiter.api.Test;

/**
 * Ten policies that change nothing, compared a thousand times with one base in ten worlds each. With the luck of each
 * independent, Holm may name a difference in at most 5 % of the thousand; 7.4 % is passed by chance once in 2,000 times.
 */
class FalseAlarmTest {
    @Test
    void equalPoliciesAreCalledDifferentInAtMostOneTableOfTwenty() {
        int alarms = 0;
        for (int macro = 0; macro < 1000; macro++) {
            List<String> base = figures(macro, 0);
            List<Double> p = new ArrayList<>();
            for (int policy = 1; policy <= 10; policy++) {
                p.add(Contrast.of(base, figures(macro, policy)).pValue().orElseThrow());
            }
            alarms += Holm.adjusted(p).stream().anyMatch(value -> value <= 0.05) ? 1 : 0;
        }
        assertThat(alarms).isBetween(5, 74);
    }

    /** Sums of twelve even numbers: nearly normal, as means over a year's visits are. */
    private static List<String> figures(int macro, int policy) {
        List<String> figures = new ArrayList<>();
        for (int world = 0; world < 10; world++) {
            double sum = 0;
            for (int i = 0; i < 12; i++) {
                sum += Uniform.of(macro * 100L + policy, world * 100L + i);
            }
            figures.add(new BigDecimal(sum).toPlainString());
        }
        return figures;
    }
}
