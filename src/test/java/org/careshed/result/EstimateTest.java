package org.careshed.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    private static final List<String> A =
            List.of("12.1", "11.4", "13.0", "12.7", "11.9", "12.3", "12.8", "11.6", "12.2", "12.5");

    /** Values computed twice elsewhere, in Python and in R. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736", "2, 4.302652730", "4, 2.776445105", "9, 2.262157163",
        "19, 2.093024054", "29, 2.045229642", "49, 2.009575237", "99, 1.984216952"
    })
    void quantilesOfStudentsTAreThePublishedOnes(int degreesOfFreedom, double quantile) {
        assertThat(Estimate.studentT(degreesOfFreedom)).isCloseTo(quantile, within(1e-9));
    }

    @Test
    void meanAndHalfWidthAreThoseOfR() {
        Estimate estimate = Estimate.of(A);

        assertThat(estimate.meanText(9)).isEqualTo("12.250000000");
        assertThat(estimate.halfWidthText(9)).isEqualTo("0.371327737");
        assertThat(estimate.whyNoInterval()).isEmpty();
    }

    @Test
    void orderOfReplicationsChangesNoDigit() {
        List<String> shuffled = new ArrayList<>(A);
        Collections.reverse(shuffled);
        Collections.swap(shuffled, 2, 7);

        assertThat(Estimate.of(shuffled)).isEqualTo(Estimate.of(A));
    }

    @Test
    void pairedDifferencesGiveTheirOwnInterval() {
        Estimate estimate = Estimate.of(List.of("0.3", "0.2", "0.4", "0.2", "0.4", "0.2", "0.5", "0.2", "0.1", "0.5"));

        assertThat(estimate.meanText(6)).isEqualTo("0.300000");
        assertThat(estimate.halfWidthText(9)).isEqualTo("0.101166744");
    }

    /** T116. */
    @Test
    void oneReplicationGivesNoInterval() {
        Estimate estimate = Estimate.of(List.of("0.857000"));

        assertThat(estimate.meanText(6)).isEqualTo("0.857000");
        assertThat(estimate.halfWidth()).isEmpty();
        assertThat(estimate.whyNoInterval()).contains("one replication gives no interval");
    }

    /** T117. */
    @Test
    void aConstantHasAnIntervalOfWidthZero() {
        assertThat(Estimate.of(List.of("3.5", "3.5", "3.5")).halfWidthText(6)).isEqualTo("0.000000");
    }

    /** T117. */
    @Test
    void undefinedValuesAreLeftOutAndCounted() {
        Estimate some = Estimate.of(List.of("1", "", "3"));
        assertThat(some.meanText(2)).isEqualTo("2.00");
        assertThat(some.undefined()).isEqualTo(1);
        assertThat(some.halfWidthText(3)).isEqualTo("12.706");

        Estimate one = Estimate.of(List.of("", "2"));
        assertThat(one.whyNoInterval()).contains("one value in 2 replications gives no interval");

        Estimate none = Estimate.of(List.of("", ""));
        assertThat(none.mean()).isEmpty();
        assertThat(none.meanText(2)).isEmpty();
        assertThat(none.halfWidthText(2)).isEmpty();
        assertThat(none.whyNoInterval()).contains("no replication has a value");
    }

    @Test
    void anEstimateOfNothingIsAFault() {
        assertThatThrownBy(() -> Estimate.of(List.of())).hasMessageContaining("replications (0)");
    }
}
