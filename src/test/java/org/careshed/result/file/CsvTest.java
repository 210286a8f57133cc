package org.careshed.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    /** T61, T65. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\0x"})
    void textThatASpreadsheetWouldComputeIsDisarmed(String text) throws CorruptFileException {
        String line = Csv.line(List.of(text, "b"));

        assertThat(line.startsWith("'" + text) || line.startsWith("\"'" + text)).isTrue();
        assertThat(Csv.read("x.csv", line)).containsExactly(List.of(text, "b"));
    }

    @Test
    void numbersAreNeverTouched() {
        StringBuilder line = new StringBuilder();
        Csv.cell(line, "-1.5", false, true);
        Csv.cell(line, "-2", false, false);

        assertThat(line).hasToString("-1.5,-2");
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() throws CorruptFileException {
        List<String> cells = List.of("a,b", "say \"no\"", "two\nlines", "", "it's", "'x", "海盐");
        String line = Csv.line(cells);

        assertThat(line).isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,it's,'x,海盐\n");
        assertThat(Csv.read("x.csv", line)).containsExactly(cells);
    }

    @Test
    void whatIsNoCsvIsRefused() {
        String endless = "a,b\n\"" + "x".repeat(20_000_000);
        assertThatThrownBy(() -> Csv.read("x.csv", endless))
                .isInstanceOf(CorruptFileException.class)
                .hasMessageContaining("x.csv: line 2 is not CSV");
    }
}
