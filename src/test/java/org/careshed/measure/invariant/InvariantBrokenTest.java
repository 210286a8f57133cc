package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InvariantBrokenTest {

    @Test
    void theMessageTellsDayAndTimeOfDay() {
        long atMs = (((3 * 24 + 14) * 60 + 5) * 60 + 9) * 1_000L + 26;

        assertThat(new InvariantBroken("I2", atMs, "", OptionalLong.empty(), "peace"))
                .hasMessage("I2 at day 3 14:05:09.026: expected peace");
    }
}
