package org.careshed.experiment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {

    @Test
    void aLineHasItsSlope() {
        assertThat(Slope.of(List.of(1.0, 3.0, 5.0, 7.0))).hasValue(2.0);
        assertThat(Slope.of(List.of(4.0, 4.0, 4.0))).hasValue(0.0);
    }

    @Test
    void pointsOffTheLineWeighByTheirDistanceFromTheMiddle() {
        // t = -1.5, -0.5, 0.5, 1.5; sum of t y = -1.5 * 2 - 0.5 * 5 + 0.5 * 3 + 1.5 * 6 = 5; sum of t t = 5
        assertThat(Slope.of(List.of(2.0, 5.0, 3.0, 6.0)).orElseThrow()).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void oneMonthHasNoSlope() {
        assertThat(Slope.of(List.of(3.0))).isEmpty();
        assertThat(Slope.of(List.of())).isEmpty();
    }
}
