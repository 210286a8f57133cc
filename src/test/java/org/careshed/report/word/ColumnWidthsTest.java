package org.careshed.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final int SHEET = 9000;

    /** A digit of a cell, as wide as it is drawn. */
    private static final double DIGIT = SHEET / 98.0;

    @Test
    void columnsFillTheSheetAndLongCellsGetMost() {
        int[] widths = widths(row("Item", "What holds here"), row("2.1 Model", "a ".repeat(200)));

        assertThat(Arrays.stream(widths).sum()).isBetween(SHEET - 2, SHEET);
        assertThat(widths[1]).isGreaterThan(3 * widths[0]);
    }

    @Test
    void numbersAndWordsAreNotBroken() {
        int[] widths = widths(
                row("Figure", "Difference", "Verdict"),
                row("many words in a long name of a measure ".repeat(3), "−4,324.600", "no detectable difference"));

        assertThat(widths[1]).isGreaterThanOrEqualTo((int) (10 * DIGIT));
        assertThat(widths[2]).isBetween((int) (10 * DIGIT), (int) (30 * DIGIT));
    }

    @Test
    void aTableThatAsksForMoreThanTheSheetStaysOnIt() {
        String number = "123,456,789.123";
        int[] widths = widths(row(number, number, number, number, number, number, number, number));

        assertThat(Arrays.stream(widths).sum()).isLessThanOrEqualTo(SHEET);
        assertThat(widths).containsOnly(widths[0]);
    }

    @SafeVarargs
    private static int[] widths(List<Text>... rows) {
        Block.Grid grid = new Block.Grid(
                Text.same("table"), rows[0], 1, Stream.of(rows).skip(1).toList(), false);
        return ColumnWidths.of(grid, List.of(Language.ENGLISH)).twentieths(SHEET);
    }

    private static List<Text> row(String... cells) {
        return Stream.of(cells).map(Text::same).toList();
    }
}
