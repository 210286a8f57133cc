package org.careshed.experiment.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.careshed.chance.Keys;
import org.careshed.experiment.sensitivity.Interval;
import org.junit.jupiter.api.Test;

class VarianceTest {
    private static final long KEY = Keys.id("variance");

    @Test
    void aTableByHandIsSplitByHand() {
        // rows of means 1, 3, 5 and columns of means 2.5, 3.5; rests of a half in two rows
        Variance variance = Variance.of(new double[][] {{0.5, 1.5}, {3, 3}, {4, 6}});
        assertThat(variance.mean()).isCloseTo(3, within(1e-12));
        // mean squares: points 2 x 8 / 2 = 8, luck 3 x 0.5 / 1 = 1.5, rest 1 / 2
        assertThat(variance.parameters().value()).isCloseTo((8 - 0.5) / 2, within(1e-12));
        assertThat(variance.luck().value()).isCloseTo(1.5 / 3 + (1 - 1.0 / 3) * 0.5, within(1e-12));
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int tables = 400;
        int parameters = 0;
        int luck = 0;
        double mean = 0;
        for (int table = 0; table < tables; table++) {
            Variance variance = Variance.of(table(Keys.of(KEY, table), 30, 6, 2, 1, 1.5));
            parameters += holds(variance.parameters(), 4);
            luck += holds(variance.luck(), 1 + 1.5 * 1.5);
            mean += variance.parameters().value() / tables;
        }
        // 400 x 0.95 = 380, standard deviation 4.4: a false alarm in 10,000 at four of them
        assertThat(parameters).isBetween(362, 398);
        assertThat(luck).isBetween(362, 400);
        assertThat(mean).isCloseTo(4, within(0.25));
    }

    @Test
    void luckAloneLeavesNothingToTheParameters() {
        Variance variance = Variance.of(table(KEY, 40, 5, 0, 1, 1));
        assertThat(variance.parameters().low()).isZero();
        assertThat(variance.parameterShare()).isLessThan(0.2);
    }

    @Test
    void parametersAloneLeaveNothingToLuck() {
        Variance variance = Variance.of(new double[][] {{1, 1}, {2, 2}, {4, 4}});
        assertThat(variance.luck()).isEqualTo(new Interval(0, 0, 0));
        assertThat(variance.parameterShare()).isEqualTo(1);
        assertThat(Variance.of(new double[][] {{1, 1}, {1, 1}}).parameterShare())
                .isZero();
    }

    @Test
    void theNumberToMeasureNextTakesMostVarianceAway() {
        Variance half = Variance.of(new double[][] {{2, 4}, {3, 1}, {8, 8}});
        List<Measuring> ranked = Measuring.ranked(
                List.of(new Interval(0.2, -0.1, 0.5), new Interval(0.7, 0.5, 1.3), new Interval(-0.05, -0.2, 0.1)),
                half);
        assertThat(ranked).extracting(Measuring::parameter).containsExactly(1, 0, 2);
        assertThat(ranked.get(0).less().value()).isCloseTo(0.7 * half.parameterShare(), within(1e-12));
        assertThat(ranked.get(2).less().value()).isZero();
        assertThat(ranked).allMatch(one -> one.less().low() >= 0 && one.less().high() <= 1);
    }

    /** Points with standard deviation {@code point}, replications with {@code luck}, both together with {@code rest}. */
    private static double[][] table(long key, int points, int replications, double point, double luck, double rest) {
        double[][] table = new double[points][replications];
        for (int p = 0; p < points; p++) {
            for (int r = 0; r < replications; r++) {
                table[p][r] = 10
                        + point * normal(Keys.of(Keys.of(key, 1), p))
                        + luck * normal(Keys.of(Keys.of(key, 2), r))
                        + rest * normal(Keys.of(Keys.of(Keys.of(key, 3), p), r));
            }
        }
        return table;
    }

    private static double normal(long bits) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(Keys.uniform(bits));
    }

    private static int holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
}
