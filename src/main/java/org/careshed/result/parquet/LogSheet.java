package org.careshed.result.parquet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one kind of row in a log looks like. The first column is the time by which rows are sorted, then come the others in
 * their order.
 *
 * @param name snake case; files are {@code name-001.parquet} ...
 * @param meaning one sentence
 */
public record LogSheet(String name, String meaning, List<LogColumn> columns) {
    public LogSheet {
        columns = List.copyOf(columns);
    }

    String declared() {
        return columns.stream()
                .map(column ->
                        Database.name(column.name()) + " " + column.type().name())
                .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + name + " (", ")"));
    }

    /** Rows with words for indexes, sorted, so that the order in which they were written does not matter. */
    String query() {
        return columns.stream()
                .map(LogSheet::selected)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + name + " ORDER BY ALL"));
    }

    private static String selected(LogColumn column) {
        String name = Database.name(column.name());
        return column.words().isEmpty() ? name : Database.texts(column.words()) + "[" + name + " + 1] AS " + name;
    }
}
