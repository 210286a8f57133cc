package org.careshed.people.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TasteTableTest {

    @Test
    void tasteSpreadsTheWeightOnTravelAroundItsMean() {
        TasteTable taste = TasteTable.weight(0.5);
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += taste.of(i);
        }
        assertThat(sum / 256).isCloseTo(1, within(1e-12));
        assertThat(taste.of(255) / taste.of(0)).isGreaterThan(10);
        assertThat(TasteTable.weight(0).of(7)).isEqualTo(1);
    }

    @Test
    void tasteForANestIsNormalAroundNothing() {
        TasteTable taste = TasteTable.normal(0.5);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 256; i++) {
            sum += taste.of(i);
            squares += taste.of(i) * taste.of(i);
            assertThat(taste.of(i)).isEqualTo(-taste.of(255 - i));
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        assertThat(Math.sqrt(squares / 256)).isCloseTo(0.5, within(1e-12));
        assertThat(taste.of(215) / 0.5).as("quantile 0.84").isCloseTo(1, within(0.01));
        assertThat(TasteTable.normal(0).of(3)).isZero();
    }
}
