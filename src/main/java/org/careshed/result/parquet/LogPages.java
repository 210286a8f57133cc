package org.careshed.result.parquet;

import java.io.IOException;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Rows of one sheet on their way into the database: a page of primitives, emptied when it is full. */
public final class LogPages {

    private static final int ROWS = 1 << 14;

    private final LogSheet sheet;
    private final Database database;
    private final long[] cells;
    private final int columns;
    private int rows;

    LogPages(LogSheet sheet, Database database) throws IOException {
        this.sheet = sheet;
        this.database = database;
        columns = sheet.columns().size();
        cells = new long[ROWS * columns];
        database.run(sheet.declared());
    }

    LogSheet sheet() {
        return sheet;
    }

    /** Begins a row and returns where its first cell goes. */
    public int row() throws IOException {
        if (rows == ROWS) {
            empty();
        }
        return rows++ * columns;
    }

    /** Writes a cell of the row that was begun at {@code row}. */
    public void cell(int row, int column, long value) {
        cells[row + column] = value;
    }

    /** Brings what is on the page into the database. */
    void empty() throws IOException {
        if (rows == 0) {
            return;
        }
        database.append(sheet.name(), this::to);
        rows = 0;
    }

    private void to(DuckDBAppender appender) throws SQLException {
        for (int row = 0; row < rows; row++) {
            appender.beginRow();
            for (int column = 0; column < columns; column++) {
                append(appender, sheet.columns().get(column).type(), cells[row * columns + column]);
            }
            appender.endRow();
        }
    }

    private static void append(DuckDBAppender appender, LogColumn.Type type, long value) throws SQLException {
        switch (type) {
            case BIGINT -> appender.append(value);
            case INTEGER -> appender.append((int) value);
            default -> appender.append((short) value);
        }
    }
}
