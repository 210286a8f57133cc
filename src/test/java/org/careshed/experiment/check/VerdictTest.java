package org.careshed.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.careshed.experiment.check.Verdict.Outcome;
import org.careshed.scenario.Expectation;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Expectation expected(double value, double tolerance) {
        return new Expectation("mean_wait_minutes", "clinic/doctor", value, tolerance, "theory");
    }

    /** Forty values that swing by {@code swing} around {@code mean}: their standard deviation is swing sqrt(40/39). */
    private static double[] swinging(double mean, double swing) {
        double[] values = new double[40];
        for (int r = 0; r < values.length; r++) {
            values[r] = mean + (r % 2 == 0 ? swing : -swing);
        }
        return values;
    }

    @Test
    void theHalfWidthIsStudentsAtOneInTenThousand() {
        Verdict verdict = Verdict.of(expected(10, 0), swinging(10, 0.1));
        assertThat(verdict.halfWidth()).isCloseTo(4.3328 * 0.1 * Math.sqrt(40.0 / 39) / Math.sqrt(40), offset(1e-5));
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.replications()).isEqualTo(40);
    }

    @Test
    void aMeanBeyondTheHalfWidthFails() {
        assertThat(Verdict.of(expected(10, 0), swinging(10.08, 0.1)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Verdict.of(expected(10, 0), swinging(10.06, 0.1)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aHalfWidthAboveTwoPercentIsTooShort() {
        Verdict verdict = Verdict.of(expected(10, 0), swinging(10, 0.4));
        assertThat(verdict.outcome()).isEqualTo(Outcome.TOO_SHORT);
        assertThat(verdict.replicationsNeeded()).isBetween(75L, 78L);
    }

    @Test
    void aWideMissFailsHoweverShortTheRun() {
        assertThat(Verdict.of(expected(10, 0), swinging(14, 0.5)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aPublishedValueNeedsNoMorePrecisionThanItHas() {
        assertThat(Verdict.of(expected(10, 0.5), swinging(10.6, 0.6)).outcome()).isEqualTo(Outcome.PASS);
        assertThat(Verdict.of(expected(10, 0.5), swinging(11.1, 0.6)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anExactZeroMustBeZero() {
        assertThat(Verdict.of(expected(0, 0), new double[40]).outcome()).isEqualTo(Outcome.PASS);
        assertThat(Verdict.of(expected(0, 0), swinging(0.01, 0)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Verdict.of(expected(0, 0), swinging(0.0, 0.01)).outcome()).isEqualTo(Outcome.TOO_SHORT);
    }

    @Test
    void oneReplicationIsNoEvidence() {
        assertThatThrownBy(() -> Verdict.of(expected(1, 0), new double[1])).hasMessageContaining("must be 2 or more");
    }
}
