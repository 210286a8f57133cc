package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceSharesTest {

    @Test
    void logitSharesFollowUtility() {
        assertThat(ChoiceShares.logit(0, -0.5, -1, -2))
                .containsExactly(new double[] {0.473991, 0.287490, 0.174371, 0.064148}, offset(6e-7));
    }

    @Test
    void aConstantAddedToAllUtilitiesChangesNoShare() {
        assertThat(ChoiceShares.logit(700, 699.5, 699, 698))
                .containsExactly(ChoiceShares.logit(0, -0.5, -1, -2), offset(1e-12));
    }

    @ParameterizedTest(name = "exponent {0}")
    @CsvSource({
        "1, 0.114754, 0.229508, 0.655738",
        "1.5, 0.231777, 0.267633, 0.500591",
        "2, 0.402740, 0.268493, 0.328767"
    })
    void distanceTakesFromTheLargeHospital(double exponent, double near, double middle, double far) {
        assertThat(ChoiceShares.huff(new double[] {10, 60, 400}, new double[] {5, 15, 35}, exponent))
                .containsExactly(new double[] {near, middle, far}, offset(6e-7));
    }

    @Test
    void withoutDistanceEqualPlacesShareAlike() {
        assertThat(ChoiceShares.huff(new double[] {3, 3, 3}, new double[] {1, 5, 9}, 0))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, offset(1e-15));
    }
}
