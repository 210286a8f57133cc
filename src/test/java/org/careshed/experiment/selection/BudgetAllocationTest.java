package org.careshed.experiment.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BudgetAllocationTest {
    /** The published problem is of smallest means; here the larger is the better. */
    private static final double[] MEANS = {-1, -2, -3, -4, -5};

    @Test
    void fractionsAreThePublishedOnes() {
        assertThat(BudgetAllocation.fractions(MEANS, new double[] {1, 1, 1, 1, 1}))
                .containsExactly(new double[] {.42182299, .40613410, .10153352, .04512601, .02538338}, within(1e-8));
        assertThat(BudgetAllocation.fractions(MEANS, new double[] {2, 1, 3, 1, 4}))
                .containsExactly(new double[] {.36980779, .14450267, .32513101, .01605585, .14450267}, within(1e-8));
    }

    @Test
    void fractionsAreNumbersWhereNothingVariesOrDiffers() {
        assertThat(BudgetAllocation.fractions(new double[] {1, 1}, new double[] {0, 0}))
                .containsExactly(.5, .5);
        assertThat(Arrays.stream(BudgetAllocation.fractions(new double[] {1, 1, 0}, new double[] {1, 0, 2}))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void theBudgetIsSpentAndMostOfItOnCloseRivals() {
        Sample sample = new Sample(5, Normal.source(3, MEANS, new double[] {1, 1, 1, 1, 1}));
        Selection found = new BudgetAllocation(5, 200, 5).select(sample);
        assertThat(sample.runs()).isEqualTo(200);
        assertThat(found.chosen()).isZero();
        assertThat(sample.runs(0) + sample.runs(1)).isGreaterThan(120);
        assertThat(sample.runs(4)).isLessThan(20);
        assertThat(found.probability(0)).isBetween(0.95, 1.0);
    }

    @Test
    void itIsRightMoreOftenThanEqualAllocationOfTheSameBudget() {
        compared(300, 271);
    }

    @Test
    @Tag("heavy")
    void aThousandMacroRunsAreRightAtLeastAsOftenAsNineHundredAndTwentySix() {
        compared(1000, 926);
    }

    /** Budget 150: by the true fractions the two closest get 63 and 61, so that d / s is 5.6; equally 30 each, 3.9. */
    private static void compared(int macros, int least) {
        double[] variances = {4, 4, 4, 4, 4};
        int right = 0;
        int equally = 0;
        for (int macro = 0; macro < macros; macro++) {
            Source source = Normal.source(macro, MEANS, variances);
            right += new BudgetAllocation(10, 150, 5)
                                    .select(new Sample(5, source))
                                    .chosen()
                            == 0
                    ? 1
                    : 0;
            Sample equal = new Sample(5, source);
            equally += new BudgetAllocation(30, 150, 5).select(equal).chosen() == 0 ? 1 : 0;
        }
        assertThat(right).as("right of " + macros).isGreaterThanOrEqualTo(least).isGreaterThan(equally);
    }
}
