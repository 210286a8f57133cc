package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMiddleOneCounts() {
        assertThat(Spread.of(3, 100, 1)).isEqualTo(new Spread(3, 1, 100));
        assertThat(Spread.of(4, 2)).isEqualTo(new Spread(3, 2, 4));
    }

    @Test
    void theSlowestIsTheLeastSpeed() {
        assertThat(Spread.of(1, 2, 4).inverse()).isEqualTo(new Spread(0.5, 0.25, 1));
        assertThat(Spread.of(1, 2, 4).times(10)).isEqualTo(new Spread(20, 10, 40));
    }
}
