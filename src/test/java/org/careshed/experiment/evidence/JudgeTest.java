package org.careshed.experiment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.careshed.experiment.evidence.effect.Estimand;
import org.careshed.experiment.evidence.effect.Published;
import org.careshed.experiment.evidence.effect.Published.Expected;
import org.careshed.scenario.Expectation.Range;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void aSizeWithinAFactorOfThreeAgreesInOrder() {
        Published up = published(Estimand.DIFFERENCE, Expected.UP, 3.0);
        assertThat(verdict(up, 1.0, 0.5, 1.5)).isEqualTo(Verdict.ORDER_OF_SIZE_AGREES);
        assertThat(verdict(up, 9.0, 8, 10)).isEqualTo(Verdict.ORDER_OF_SIZE_AGREES);
        assertThat(verdict(up, 0.9, 0.5, 1.3)).isEqualTo(Verdict.SIGN_AGREES);
        assertThat(verdict(up, 9.1, 8, 10)).isEqualTo(Verdict.SIGN_AGREES);
    }

    @Test
    void theWholeIntervalMustLieOnThePublishedSide() {
        Published up = published(Estimand.SLOPE, Expected.UP, 3.0);
        assertThat(verdict(up, 2, -0.1, 4.1)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(up, 2, 0, 4)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(up, -2, -3, -1)).isEqualTo(Verdict.DISAGREES);
        Published down = published(Estimand.DIFFERENCE, Expected.DOWN, -3.0);
        assertThat(verdict(down, -2, -3, -1)).isEqualTo(Verdict.ORDER_OF_SIZE_AGREES);
        assertThat(verdict(down, 2, 1, 3)).isEqualTo(Verdict.DISAGREES);
    }

    @Test
    void ratiosAreComparedByTheirLogarithms() {
        Published half = published(Estimand.RATIO, Expected.DOWN, 0.5);
        assertThat(verdict(half, 0.8, 0.7, 0.9))
                .isEqualTo(Verdict.SIGN_AGREES); // ln 0.8 is less than a third of ln 0.5
        assertThat(verdict(half, 0.75, 0.7, 0.8)).isEqualTo(Verdict.ORDER_OF_SIZE_AGREES);
        assertThat(verdict(half, 0.75, 0.4, 1.1)).isEqualTo(Verdict.DISAGREES);
        Published odds = published(Estimand.ODDS_RATIO, Expected.UP, 39.4);
        assertThat(verdict(odds, 4, 3, 5)).isEqualTo(Verdict.ORDER_OF_SIZE_AGREES);
        assertThat(verdict(odds, 2, 1.5, 2.5)).isEqualTo(Verdict.SIGN_AGREES);
    }

    @Test
    void aSignAloneAgreesInSign() {
        Published sign = new Published(
                Estimand.DIFFERENCE, Expected.UP, Optional.empty(), Optional.empty(), "", true, Optional.empty());
        assertThat(verdict(sign, 2, 1, 3)).isEqualTo(Verdict.SIGN_AGREES);
        Published elsewhere = new Published(
                Estimand.SLOPE, Expected.UP, Optional.of(2.0), Optional.empty(), "", false, Optional.empty());
        assertThat(verdict(elsewhere, 2, 1, 3)).isEqualTo(Verdict.SIGN_AGREES);
    }

    @Test
    void aNullAgreesWithNothingOrNextToIt() {
        Published none = new Published(
                Estimand.DIFFERENCE, Expected.NOTHING, Optional.empty(), Optional.empty(), "", true, Optional.of(0.5));
        assertThat(verdict(none, 2, -1, 5)).isEqualTo(Verdict.SIGN_AGREES);
        assertThat(verdict(none, 0.4, 0.3, 0.5)).isEqualTo(Verdict.SIGN_AGREES);
        assertThat(verdict(none, -0.6, -0.7, -0.5)).isEqualTo(Verdict.DISAGREES);
        Published ratio = new Published(
                Estimand.RATIO, Expected.NOTHING, Optional.empty(), Optional.empty(), "", true, Optional.of(0.05));
        assertThat(verdict(ratio, 1.04, 1.03, 1.05)).isEqualTo(Verdict.SIGN_AGREES);
        assertThat(verdict(ratio, 1.2, 0.9, 1.6)).isEqualTo(Verdict.SIGN_AGREES);
        assertThat(verdict(ratio, 0.94, 0.93, 0.95)).isEqualTo(Verdict.DISAGREES);
    }

    @Test
    void aLevelAgreesWithinItsMargin() {
        Published level = new Published(
                Estimand.LEVEL, Expected.LEVEL, Optional.of(90.02), Optional.empty(), "", true, Optional.of(0.5));
        assertThat(verdict(level, 89.6, 89.5, 89.7)).isEqualTo(Verdict.ORDER_OF_SIZE_AGREES);
        assertThat(verdict(level, 89.4, 88, 91)).isEqualTo(Verdict.DISAGREES);
    }

    @Test
    void withoutAnIntervalNothingIsDecided() {
        Published up = published(Estimand.DIFFERENCE, Expected.UP, 3.0);
        Ours one = new Ours(Optional.of(1.0), Optional.of(2.0), Optional.of(1.0), Optional.empty(), 1);
        Ours none = new Ours(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
        assertThat(Judge.verdict(up, one)).isEqualTo(Verdict.UNDECIDED);
        assertThat(Judge.verdict(up, none)).isEqualTo(Verdict.UNDECIDED);
    }

    private static Published published(Estimand estimand, Expected expected, double value) {
        return new Published(estimand, expected, Optional.of(value), Optional.empty(), "", true, Optional.empty());
    }

    private static Verdict verdict(Published published, double effect, double low, double high) {
        return Judge.verdict(
                published,
                new Ours(
                        Optional.empty(), Optional.empty(), Optional.of(effect), Optional.of(new Range(low, high)), 5));
    }
}
