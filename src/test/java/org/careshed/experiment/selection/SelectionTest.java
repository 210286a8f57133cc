package org.careshed.experiment.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final double[][] SEEN = {{3, 4, 5, 6}, {2, 3, 5, 4}, {1, 1, 4, 2}};

    @Test
    void probabilityIsOneLessTheChancesOfBeingWrong() {
        Selection selection = new Selection(sample(SEEN), 0, List.of(0), true);
        // chosen minus the others: 1 1 0 2 (mean 1, variance 2/3) and 2 3 1 4 (mean 2.5, variance 5/3)
        TDistribution t = new TDistribution(null, 3);
        double expected = 1
                - t.cumulativeProbability(-1 / Math.sqrt(2.0 / 3 / 4))
                - t.cumulativeProbability(-2.5 / Math.sqrt(5.0 / 3 / 4));
        assertThat(selection.probability(0)).isCloseTo(expected, within(1e-12));
        assertThat(selection.probability(1)).isGreaterThan(expected);
    }

    @Test
    void aConstantLeadIsCertainAndATieIsEven() {
        assertThat(new Selection(sample(new double[][] {{2, 3}, {1, 2}}), 0, List.of(0), true).probability(0))
                .isEqualTo(1);
        assertThat(new Selection(sample(new double[][] {{2, 3}, {2, 3}}), 0, List.of(0), true).probability(0))
                .isEqualTo(0.5);
    }

    @Test
    void equalAllocationNeedsAsManyWhereAllWereObservedAsOften() {
        Selection selection = new Selection(sample(SEEN), 0, List.of(0), true);
        assertThat(selection.equalAllocation(0, 1000)).isEqualTo(12);
    }

    private static Sample sample(double[][] seen) {
        Sample sample = new Sample(
                seen.length,
                wishes -> wishes.stream()
                        .mapToDouble(wish -> seen[wish.alternative()][wish.world()])
                        .toArray());
        int[] wanted = new int[seen.length];
        java.util.Arrays.fill(wanted, seen[0].length);
        sample.fill(wanted);
        return sample;
    }
}
