package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InequalityTest {

    @Test
    void theGiniIsNoughtForEqualsAndNearOneWhereOneHasAll() {
        assertThat(Inequality.gini("g", "all", new int[] {3, 3, 3}).text()).isEqualTo("0.000000");
        assertThat(Inequality.gini("g", "all", new int[] {0, 0, 0, 8}).text()).isEqualTo("0.750000");
        assertThat(Inequality.gini("g", "all", new int[] {0, 0}).text()).isEmpty();
    }

    @Test
    void theGiniIsTheMeanDifferenceOfAllPairs() {
        int[] amounts = {5, 1, 4, 0, 2, 2};
        int differences = 0;
        for (int one : amounts) {
            for (int other : amounts) {
                differences += Math.abs(one - other);
            }
        }
        double expected = differences / (2.0 * 6 * 14);

        assertThat(Double.parseDouble(Inequality.gini("g", "all", amounts).text()))
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void theConcentrationIsBelowNoughtWhereTheWorseOffHaveMore() {
        assertThat(Inequality.concentration("c", "all", 4, 1, 8, 4).text()).isEqualTo("-0.250000");
        assertThat(Inequality.concentration("c", "all", 2, 1, 8, 4).text()).isEqualTo("0.000000");
    }

    @Test
    void theHighestDecileIsRoundedUp() {
        int[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

        assertThat(Inequality.highestDecile("d", "all", "minutes", values, 1).text())
                .isEqualTo("10.500000");
    }
}
