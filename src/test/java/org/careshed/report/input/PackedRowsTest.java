package org.careshed.report.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("town", "Its name."), Column.decimal("visits", "", "How many."));

    @Test
    void cellsAreTheTextsThatWerePacked() {
        List<Row> rows = Row.all(table(List.of(List.of("石桥镇", "1.5"), List.of("", ""), List.of("石桥镇", "2.25"))));

        assertThat(rows).hasSize(3);
        assertThat(rows).extracting(row -> row.text("town")).containsExactly("石桥镇", "", "石桥镇");
        assertThat(rows.get(1).figure("visits")).isEmpty();
        assertThat(rows.get(2).number("visits")).isEqualTo(2.25);
        assertThat(rows.get(0))
                .isEqualTo(Row.all(table(List.of(List.of("石桥镇", "1.5")))).get(0));
        assertThatThrownBy(() -> rows.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** More texts than two bytes can number, of more letters than are expected. */
    @Test
    void aColumnInWhichEveryCellDiffersIsPackedToo() {
        List<Row> rows = Row.all(table(IntStream.range(0, 70_000)
                .mapToObj(i -> List.of("a town with a name that is long 镇 " + i, String.valueOf(i)))
                .toList()));

        assertThat(IntStream.range(0, 70_000))
                .allMatch(i -> rows.get(i).number("visits") == i
                        && rows.get(i).text("town").equals("a town with a name that is long 镇 " + i));
    }

    @Test
    void aTableWithoutRowsHasNone() {
        assertThat(Row.all(table(List.of()))).isEmpty();
    }

    private static Table table(List<List<String>> rows) {
        return new Table("towns", "Towns.", COLUMNS, rows);
    }
}
