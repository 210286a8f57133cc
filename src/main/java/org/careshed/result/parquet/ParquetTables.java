package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.duckdb.DuckDBAppender;

/**
 * Result tables as Parquet: text, 64-bit whole numbers and 64-bit decimals; what is undefined is null. Undefined text does
 * not exist: an empty text stays empty.
 */
public final class ParquetTables implements Closeable {

    private static final String ROWS = "result_rows";

    private final Path spill;
    private final Database database;

    /** Begins; what does not fit into memory goes to the system's folder for temporary files and is gone at the end. */
    public ParquetTables() throws IOException {
        spill = Files.createTempDirectory("careshed-parquet-");
        database = Database.open(spill);
    }

    /**
     * Loads the library beside other work, as that takes half a second. What goes wrong here goes wrong again, and is told,
     * when it is needed.
     */
    public static void prepare() {
        Thread loading = new Thread(Database::load, "careshed-parquet");
        loading.setDaemon(true);
        loading.start();
    }

    /** The bytes of a table. */
    public byte[] bytes(Table table) throws IOException {
        Path file = spill.resolve("table.parquet");
        database.run("CREATE OR REPLACE TABLE " + ROWS + " (" + String.join(", ", declared(table.columns())) + ")");
        database.append(ROWS, appender -> {
            for (List<String> row : table.rows()) {
                append(appender, table.columns(), row);
            }
        });
        database.copy("FROM " + ROWS, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        database.close();
        try (var left = Files.list(spill)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(spill);
    }

    private static List<String> declared(List<Column> columns) {
        List<String> declared = new ArrayList<>();
        for (Column column : columns) {
            declared.add(Database.name(column.name())
                    + switch (column.type()) {
                        case TEXT -> " VARCHAR";
                        case INTEGER -> " BIGINT";
                        case DECIMAL -> " DOUBLE";
                    });
        }
        return declared;
    }

    private static void append(DuckDBAppender appender, List<Column> columns, List<String> row) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < columns.size(); i++) {
            append(appender, columns.get(i).type(), row.get(i));
        }
        appender.endRow();
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
