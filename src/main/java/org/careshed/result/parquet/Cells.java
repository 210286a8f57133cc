package org.careshed.result.parquet;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.careshed.result.Column;
import org.duckdb.DuckDBAppender;

/** Cells of result tables as a database has them: what is undefined is null, but an empty text stays empty. */
final class Cells {
    private Cells() {}

    /** Names and types of columns as SQL declares them. */
    static String declared(List<Column> columns) {
        return columns.stream()
                .map(column -> Database.name(column.name()) + " " + type(column.type()))
                .collect(Collectors.joining(", "));
    }

    /** Appends the cells of one row. */
    static void append(DuckDBAppender appender, List<Column> columns, List<String> row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            append(appender, columns.get(i).type(), row.get(i));
        }
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
        };
    }

    private static void append(DuckDBAppender appender, Column.Type type, String cell) throws SQLException {
        if (type == Column.Type.TEXT) {
            appender.append(cell);
        } else if (cell.isEmpty()) {
            appender.appendNull();
        } else if (type == Column.Type.INTEGER) {
            appender.append(Long.parseLong(cell));
        } else {
            appender.append(Double.parseDouble(cell));
        }
    }
}
