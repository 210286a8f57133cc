package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

/** Compares with a number as it is printed: equal within half its last digit (and a hair, 1e-6 of it, for ties). */
final class Printed {

    private Printed() {}

    static void matches(double computed, String printed) {
        BigDecimal number = new BigDecimal(printed);
        double halfDigit = number.ulp().doubleValue() / 2;
        assertThat(computed)
                .as("computed %s, printed %s", computed, printed)
                .isBetween(
                        number.doubleValue() - halfDigit * (1 + 1e-6), number.doubleValue() + halfDigit * (1 + 1e-6));
    }
}
