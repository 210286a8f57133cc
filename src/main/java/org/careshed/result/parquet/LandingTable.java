package org.careshed.result.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.careshed.quantity.Require;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.duckdb.DuckDBAppender;

/** Rows of one table on their way to a file; a page of them waits in memory, the others in the database. */
final class LandingTable {
    private static final int PAGE = 1 << 12;

    /** Holds the rank; no column of results has a space in its name. */
    private static final String RANK = "\"landing rank\"";

    private final Table head;
    private final Database database;
    private final List<Row> page = new ArrayList<>();

    LandingTable(Table table, Database database) throws IOException {
        this.head = new Table(table.name(), table.meaning(), table.columns(), List.of());
        this.database = database;
        database.run("CREATE TABLE " + Database.name(head.name()) + " (" + RANK + " BIGINT, "
                + Cells.declared(head.columns()) + ")");
    }

    /** The table without rows. */
    Table head() {
        return head;
    }

    void add(long rank, Table part) throws IOException {
        Require.that(part.columns().equals(head.columns()), "table " + head.name() + " comes with other columns");
        for (List<String> cells : part.rows()) {
            page.add(new Row(rank, cells));
            if (page.size() == PAGE) {
                turn();
            }
        }
    }

    /** The table as Parquet: by rank, rows of one rank as they came. */
    byte[] bytes(Path scratch) throws IOException {
        turn();
        String rows = "SELECT * EXCLUDE (" + RANK + ") FROM " + Database.name(head.name());
        database.copy(rows + " ORDER BY " + RANK + ", rowid", scratch);
        byte[] bytes = Files.readAllBytes(scratch);
        Files.delete(scratch);
        return bytes;
    }

    private void turn() throws IOException {
        if (!page.isEmpty()) {
            database.append(head.name(), this::write);
            page.clear();
        }
    }

    private void write(DuckDBAppender appender) throws SQLException {
        List<Column> columns = head.columns();
        for (Row row : page) {
            appender.beginRow();
            appender.append(row.rank());
            Cells.append(appender, columns, row.cells());
            appender.endRow();
        }
    }

    private record Row(long rank, List<String> cells) {}
}
