package org.careshed.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InformationLoopTest {

    /** M/M/1: W = S rho / (1 - rho), so N dW/dN = S rho / (1 - rho)^2. */
    @Test
    void theAnswerOfOneServerIsExact() {
        for (double rho : new double[] {0.2, 0.5, 0.8}) {
            double service = 6;
            double wait = service * rho / (1 - rho);
            assertThat(InformationLoop.answerMinutes(wait, rho, 1))
                    .isCloseTo(service * rho / ((1 - rho) * (1 - rho)), within(1e-9));
        }
    }

    /** Against differences of a ten-thousandth of Erlang's C. */
    @Test
    void theAnswerOfManyServersIsErlangs() {
        for (int servers : new int[] {2, 5, 20, 100}) {
            for (double rho : new double[] {0.3, 0.7, 0.9}) {
                double slope = (erlangWait(servers, rho * 1.0001) - erlangWait(servers, rho * 0.9999)) / 0.0002;
                double answer = InformationLoop.answerMinutes(erlangWait(servers, rho), rho, servers);
                assertThat(answer / slope).as(servers + " at " + rho).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void aDeviationDiesOutExactlyBelowTheBound() {
        double gain = InformationLoop.gain(0.01, 0.8, 60, 0.9, 4);
        double bound = InformationLoop.bound(gain);
        assertThat(after100Days(0.98 * bound, gain)).isLessThan(0.2);
        assertThat(after100Days(1.02 * bound, gain)).isGreaterThan(5);
    }

    @Test
    void aboveHalfTheBoundItChangesSignFromDayToDay() {
        double gain = 3;
        assertThat(InformationLoop.bound(gain)).isEqualTo(0.5);
        assertThat(InformationLoop.swings(0.24, gain)).isFalse();
        assertThat(InformationLoop.swings(0.26, gain)).isTrue();
        assertThat(1 - 0.24 * (1 + gain)).isPositive();
        assertThat(1 - 0.26 * (1 + gain)).isNegative();
    }

    @Test
    void overloadCountsAsTheHighestLoad() {
        assertThat(InformationLoop.answerMinutes(30, 1.3, 3))
                .isEqualTo(InformationLoop.answerMinutes(30, InformationLoop.MOST_LOAD, 3));
    }

    private static double after100Days(double alpha, double gain) {
        double deviation = 1;
        for (int day = 0; day < 100; day++) {
            deviation += alpha * (-gain * deviation - deviation);
        }
        return Math.abs(deviation);
    }

    private static double erlangWait(int servers, double rho) {
        double load = servers * rho;
        double term = 1;
        double sum = 1;
        for (int k = 1; k < servers; k++) {
            term *= load / k;
            sum += term;
        }
        double last = term * load / servers / (1 - rho);
        return last / (sum + last) / (servers * (1 - rho));
    }
}
