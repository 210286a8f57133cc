package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {

    @Test
    void aTwoDayCycleIsNearMinusOneAndARampNearOne() {
        int[] swing = new int[100];
        int[] ramp = new int[100];
        for (int day = 0; day < 100; day++) {
            swing[day] = day % 2;
            ramp[day] = day;
        }

        assertThat(Autocorrelation.lag1(swing, new int[100], 1)).isCloseTo(-0.99, offset(1e-9));
        assertThat(Autocorrelation.lag1(ramp, new int[100], 1)).isGreaterThan(0.9);
    }

    @Test
    void whatEveryWeekBringsIsTakenOff() {
        int[] x = new int[70];
        int[] kind = new int[70];
        for (int day = 0; day < 70; day++) {
            kind[day] = day % 7;
            x[day] = 10 * kind[day];
        }

        assertThat(Autocorrelation.lag1(x, kind, 7)).isZero();
    }
}
