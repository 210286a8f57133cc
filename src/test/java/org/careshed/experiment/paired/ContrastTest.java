package org.careshed.experiment.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.careshed.result.Estimate;
import org.junit.jupiter.api.Test;

/** Numbers that were computed twice elsewhere, in Python and in R. */
class ContrastTest {
    private static final List<String> A =
            List.of("12.1", "11.4", "13.0", "12.7", "11.9", "12.3", "12.8", "11.6", "12.2", "12.5");
    private static final List<String> B =
            List.of("11.8", "11.2", "12.6", "12.5", "11.5", "12.1", "12.3", "11.4", "12.1", "12.0");

    private final Contrast contrast = Contrast.of(B, A);

    @Test
    void theDifferenceIsTakenWorldByWorld() {
        assertThat(contrast.with().mean().orElseThrow()).isEqualByComparingTo("12.25");
        assertThat(number(contrast.with().halfWidth().orElseThrow())).isCloseTo(0.371327737, within(1e-9));
        assertThat(contrast.difference().mean().orElseThrow()).isEqualByComparingTo("0.3");
        assertThat(number(contrast.difference().halfWidth().orElseThrow())).isCloseTo(0.101166744, within(1e-9));
        assertThat(contrast.pValue().orElseThrow()).isCloseTo(8.77139713e-05, within(1e-13));
    }

    @Test
    void withoutPairsTheSameFiguresDecideNothing() {
        assertThat(contrast.pValueUnpaired().orElseThrow()).isCloseTo(0.192262745, within(1e-9));
    }

    /** By hand: sums of squares of A and B 2.425 and 1.985, of the difference 0.18. */
    @Test
    void theVarianceRatioSaysWhatPairingSaved() {
        assertThat(contrast.varianceRatio().orElseThrow()).isCloseTo((2.425 + 1.985) / 0.18, within(1e-9));
    }

    @Test
    void theOtherWayRoundTheSignAloneChanges() {
        Contrast turned = Contrast.of(A, B);
        assertThat(turned.difference().mean().orElseThrow()).isEqualByComparingTo("-0.3");
        assertThat(turned.difference().halfWidth())
                .isEqualTo(contrast.difference().halfWidth());
        assertThat(turned.pValue()).isEqualTo(contrast.pValue());
        assertThat(turned.varianceRatio()).isEqualTo(contrast.varianceRatio());
    }

    @Test
    void equalArmsDifferByExactlyNothing() {
        Contrast same = Contrast.of(A, A);
        assertThat(same.difference().mean().orElseThrow()).isEqualByComparingTo("0");
        assertThat(same.difference().halfWidth().orElseThrow()).isEqualByComparingTo("0");
        assertThat(same.pValue()).contains(1.0);
        assertThat(same.varianceRatio()).isEmpty();
    }

    @Test
    void aDifferenceThatIsTheSameEverywhereIsCertain() {
        Contrast moved = Contrast.of(List.of("1", "2", "3"), List.of("1.5", "2.5", "3.5"));
        assertThat(moved.difference().halfWidth().orElseThrow()).isEqualByComparingTo("0");
        assertThat(moved.pValue()).contains(0.0);
        assertThat(moved.varianceRatio()).isEmpty();
    }

    @Test
    void worldsWithoutAFigureAreLeftOut() {
        Contrast holes = Contrast.of(List.of("1", "", "3", "4"), List.of("2", "5", "", "6"));
        assertThat(holes.difference().undefined()).isEqualTo(2);
        assertThat(holes.difference().mean().orElseThrow()).isEqualByComparingTo("1.5");
        assertThat(holes.base().undefined()).isEqualTo(1);
    }

    @Test
    void oneWorldGivesNoIntervalAndNoPValue() {
        Contrast one = Contrast.of(List.of("1"), List.of("2"));
        assertThat(one.difference().halfWidth()).isEmpty();
        assertThat(one.pValue()).isEmpty();
        assertThat(one.pValueUnpaired()).isEmpty();
        assertThat(one.varianceRatio()).isEmpty();
        Contrast none = Contrast.of(List.of("", ""), List.of("2", "3"));
        assertThat(none.difference().mean()).isEmpty();
        assertThat(none.pValue()).isEmpty();
    }

    @Test
    void unequalNumbersOfWorldsAreAFault() {
        assertThatThrownBy(() -> Contrast.of(A, List.of("1"))).hasMessageContaining("the same worlds on both sides");
    }

    @Test
    void quantilesOfStudentsT() {
        double[] known = {
            12.706204736, 4.302652730, 2.776445105, 2.262157163, 2.093024054, 2.045229642, 2.009575237, 1.984216952
        };
        int[] freedom = {1, 2, 4, 9, 19, 29, 49, 99};
        for (int i = 0; i < known.length; i++) {
            assertThat(Estimate.studentT(freedom[i])).isCloseTo(known[i], within(1e-9));
        }
    }

    private static double number(BigDecimal value) {
        return value.doubleValue();
    }
}
