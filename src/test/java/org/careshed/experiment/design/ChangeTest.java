package org.careshed.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    @ParameterizedTest
    @CsvSource({"12, 12", "-0.5, -0.5", "+10%, 88", "-5%, 76", "+0%, 80", "*1.2, 96", "*0, 0", "-100%, 0"})
    void aCellChangesANumber(String cell, String after) {
        assertThat(Change.of(cell).orElseThrow().on(new BigDecimal("80"))).isEqualByComparingTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10%", "+10", "x1.2", "1,2", "*-2", "1e3", "+10 %", "many", "", "*"})
    void whatCouldMeanTwoThingsIsNoChange(String cell) {
        assertThat(Change.of(cell)).isEmpty();
    }
}
