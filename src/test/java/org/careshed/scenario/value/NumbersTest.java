package org.careshed.scenario.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NaN|`NaN`",
                "-.inf|`-.inf`",
                "08:30|the time of day `08:30`",
                "1,5|`1,5` with a comma",
                "0x1F|`0x1F` in another number base",
                "010|`010` with a leading zero",
                "+1|`+1` with a plus sign",
                "1_000|`1_000` with a separator",
                "1 000|`1 000` with a separator",
                "１２|`１２` with full-width or other digits",
                "0.2 min|`0.2 min` with a unit",
                "95 %|`95 %` with a unit",
                "five|`five`",
            })
    void oddNumbersAreDescribed(String text, String found) {
        Fault fault = catchThrowableOfType(Fault.class, () -> Numbers.decimal(text, "a number"));
        assertThat(fault.code()).isEqualTo(Code.NOT_A_NUMBER);
        assertThat(fault.found().english()).isEqualTo(found);
    }

    @Test
    void perCentBecomeAPartOfOne() {
        assertThat(catchThrowableOfType(Fault.class, () -> Numbers.decimal("95 %", "a number"))
                        .fix()
                        .english())
                .contains("`0.95`");
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(catchThrowableOfType(Fault.class, () -> Numbers.decimal(" ", "a number"))
                        .found()
                        .english())
                .isEqualTo("nothing");
    }

    @Test
    void doublesPrintTheDigitsTheyWereReadFrom() {
        for (String text : new String[] {
            "0.1", "0.668731524", "1", "-3.25", "123456789.125", "0.30000000000000004", "1e-40", "1e200", "0"
        }) {
            double value = Double.parseDouble(text);
            assertThat(Double.parseDouble(Numbers.plain(value))).isEqualTo(value);
        }
        assertThat(Numbers.plain(0.1)).isEqualTo("0.1");
        assertThat(Numbers.plain(1e6)).isEqualTo("1000000");
        assertThat(Numbers.plain(1e200)).isEqualTo("1e200");
        assertThat(Numbers.plain(2e-40)).isEqualTo("2e-40");
        assertThat(Numbers.plain(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Numbers.plain(-0.0)).isEqualTo("0");
    }

    @Test
    void timesPrintInTheirLargestWholeUnit() {
        assertThat(Units.text(0)).isEqualTo("0 s");
        assertThat(Units.text(1)).isEqualTo("1 ms");
        assertThat(Units.text(90 * Ticks.SECOND)).isEqualTo("90 s");
        assertThat(Units.text(90 * Ticks.MINUTE)).isEqualTo("90 min");
        assertThat(Units.text(2 * Ticks.DAY)).isEqualTo("2 d");
    }

    /** 80 000 characters once took twenty seconds: each digit was tried as the last of the number. */
    @Test
    void whatIsFarTooLongIsRefusedAtOnce() {
        Quantities times = new Quantities("a time", Quantities.units("min", "60000"), "any", "1 min");
        String text = "1a".repeat(1_000_000) + "\n";
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> times.amount(text)).isInstanceOf(Fault.class));
    }

    @Test
    void timesAreExactToTheMillisecond() {
        Quantities times = new Quantities("a time", Quantities.units("min", "60000"), "any", "1 min");
        assertThat(times.amount("0.5 min")).isEqualByComparingTo("30000");
        assertThat(times.amount("1e-3min")).isEqualByComparingTo("60");
        assertThat(catchThrowableOfType(Fault.class, () -> times.amount("5")).code())
                .isEqualTo(Code.NO_UNIT);
        assertThat(catchThrowableOfType(Fault.class, () -> times.amount("5 m")).code())
                .isEqualTo(Code.WRONG_UNIT);
        assertThat(catchThrowableOfType(Fault.class, () -> times.amount("five min"))
                        .code())
                .isEqualTo(Code.NOT_A_NUMBER);
    }
}
