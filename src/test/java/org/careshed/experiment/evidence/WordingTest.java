package org.careshed.experiment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.scenario.Expectation.Range;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void threeDigitsCountAndWholeNumbersStayWhole() {
        assertThat(Wording.number(1376.54)).isEqualTo("1377");
        assertThat(Wording.number(98.87)).isEqualTo("98.9");
        assertThat(Wording.number(0.012345)).isEqualTo("0.0123");
        assertThat(Wording.number(-0.5)).isEqualTo("-0.5");
        assertThat(Wording.number(90.02)).isEqualTo("90");
        assertThat(Wording.number(89.95)).isEqualTo("90");
        assertThat(Wording.number(999.6)).isEqualTo("1000");
        assertThat(Wording.number(1e-9)).isEqualTo("0");
        assertThat(Wording.number(-20)).isEqualTo("-20");
        assertThat(Wording.number(415_000)).isEqualTo("415000");
        assertThat(Wording.interval(new Range(-0.1, 0.42)).english()).isEqualTo("-0.1 to 0.42");
    }
}
