package org.careshed.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.language.Language;
import org.junit.jupiter.api.Test;

class SaidTest {

    /** Half-width: t(0.975, 1) = 12.706 times 1 for two worlds of 1 and 3. */
    private static final double[] WORLDS = {1, 3};

    @Test
    void theIntervalOfWhatIsNeverBelowZeroEndsThere() {
        assertThat(Said.level(WORLDS, Said.VISITS).in(Language.ENGLISH)).isEqualTo("2 visits (95 % interval 0 to 15)");
    }

    @Test
    void thatOfABalanceGoesBelowZeroThoughNoWorldDid() {
        assertThat(Said.signed(WORLDS, Said.YUAN).in(Language.ENGLISH)).isEqualTo("2 yuan (95 % interval −11 to 15)");
    }
}
