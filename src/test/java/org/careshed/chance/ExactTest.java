package org.careshed.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExactTest {

    @Test
    void expAgreesWithStrictMathOverItsRange() {
        double worst = 0;
        for (int i = 0; i < 400_000; i++) {
            double x = -700 + 1400 * Keys.uniform(Keys.of(1, i));
            worst = Math.max(worst, Math.abs(Exact.exp(x) / StrictMath.exp(x) - 1));
        }
        assertThat(worst).isLessThan(1e-14);
    }

    @Test
    void expNearZeroKeepsItsLastDigits() {
        for (int i = -1000; i <= 1000; i++) {
            double x = i / 250.0;
            assertThat(Exact.exp(x)).isCloseTo(StrictMath.exp(x), within(1e-15 * StrictMath.exp(x)));
        }
        assertThat(Exact.exp(0)).isEqualTo(1);
    }

    @Test
    void expSaysWhatHappensBeyondItsRange() {
        assertThat(Exact.exp(-709)).isZero();
        assertThat(Exact.exp(-708)).isZero();
        assertThat(Exact.exp(709)).isCloseTo(StrictMath.exp(709), within(1e-14 * StrictMath.exp(709)));
        assertThat(Exact.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exact.exp(710)).isInfinite();
        assertThat(Exact.exp(Double.NaN)).isNaN();
    }

    @Test
    void logAgreesWithStrictMathOverItsRange() {
        double worst = 0;
        for (int i = 0; i < 400_000; i++) {
            double x = StrictMath.exp(-690 + 1380 * Keys.uniform(Keys.of(2, i)));
            worst = Math.max(
                    worst, Math.abs(Exact.log(x) - StrictMath.log(x)) / Math.max(1, Math.abs(StrictMath.log(x))));
        }
        assertThat(worst).isLessThan(1e-14);
        assertThat(Exact.log(1)).isZero();
    }

    @Test
    void logNearOneKeepsItsLastDigits() {
        for (int i = 500; i <= 2000; i++) {
            double x = i / 1000.0;
            assertThat(Exact.log(x)).isCloseTo(StrictMath.log(x), within(3e-16));
        }
    }

    @Test
    void theNearLogarithmIsNear() {
        double worst = 0;
        for (int i = 0; i < 400_000; i++) {
            double x = StrictMath.exp(-690 + 1380 * Keys.uniform(Keys.of(3, i)));
            worst = Math.max(worst, Math.abs(Exact.nearLog(x) - StrictMath.log(x)));
        }
        assertThat(worst).isLessThan(1e-8);
    }

    @Test
    void logSaysWhatHappensAtItsEnds() {
        assertThat(Exact.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Exact.log(-1)).isNaN();
        assertThat(Exact.log(Double.NaN)).isNaN();
        assertThat(Exact.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exact.log(Double.MIN_VALUE)).isCloseTo(StrictMath.log(Double.MIN_VALUE), within(1e-11));
    }
}
