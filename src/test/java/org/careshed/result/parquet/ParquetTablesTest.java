package org.careshed.result.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("town", "Where."),
            Column.integer("visits", "visits", "How many."),
            Column.decimal("mean_wait_minutes", "minutes", "How long."));

    @TempDir
    private Path home;

    @Test
    void textsNumbersAndUndefinedFiguresComeBackAsTheyWere() throws Exception {
        Table table = new Table(
                "waits",
                "Waits.",
                COLUMNS,
                List.of(
                        List.of("武原街道", "12", "3.250000"),
                        List.of("it's \"quoted\"", "-1", ""),
                        List.of("", "", "-0.500000")));

        assertThat(read(bytes(table), "town, visits, mean_wait_minutes"))
                .containsExactly("武原街道|12|3.25", "it's \"quoted\"|-1|null", "|null|-0.5");
    }

    @Test
    void columnsHaveTheTypesOfTheDictionary() throws Exception {
        assertThat(types(bytes(new Table("waits", "Waits.", COLUMNS, List.of()))))
                .containsExactly("town VARCHAR", "visits BIGINT", "mean_wait_minutes DOUBLE");
    }

    @Test
    void equalRowsGiveEqualBytes() throws Exception {
        List<List<String>> rows = IntStream.range(0, 20_000)
                .mapToObj(i -> List.of("town-" + i % 7, Integer.toString(i), i + ".125000"))
                .toList();
        Table table = new Table("waits", "Waits.", COLUMNS, rows);

        assertThat(bytes(table)).isEqualTo(bytes(table));
    }

    @Test
    void oneAfterTheOtherTablesDoNotMix() throws Exception {
        Table small =
                new Table("small", "One row.", List.of(Column.integer("n", "", "A number.")), List.of(List.of("7")));
        try (ParquetTables tables = new ParquetTables()) {
            tables.bytes(new Table("waits", "Waits.", COLUMNS, List.of(List.of("a", "1", "2.000000"))));
            assertThat(read(tables.bytes(small), "n")).containsExactly("7");
        }
    }

    private static byte[] bytes(Table table) throws Exception {
        try (ParquetTables tables = new ParquetTables()) {
            return tables.bytes(table);
        }
    }

    private List<String> read(byte[] parquet, String columns) throws Exception {
        return query("SELECT " + columns + " FROM " + Database.text(file(parquet)));
    }

    private List<String> types(byte[] parquet) throws Exception {
        return query(
                "SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM " + Database.text(file(parquet)) + ")");
    }

    private String file(byte[] parquet) throws Exception {
        Path file = home.resolve("table.parquet");
        Files.write(file, parquet);
        return file.toString();
    }

    private static List<String> query(String sql) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(found.getObject(i)));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }
}
