package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB as a writer and reader of Parquet: one thread, so that the same rows give the same bytes, little memory, nothing
 * fetched from the network.
 */
final class Database implements Closeable {

    private static final String MEMORY = "100MB";
    private static final int MOST_KNOWN = 50_000;

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * A database in memory.
     *
     * @param spill a folder for what does not fit into memory
     */
    static Database open(Path spill) throws IOException {
        return open(spill, MEMORY);
    }

    /** A database in memory, with so much of it before it spills. */
    static Database open(Path spill, String memory) throws IOException {
        return connected("", spill, memory, new Properties());
    }

    /** A new database in a file, of the oldest form that all releases from 1.0 on read. */
    static Database create(Path file, Path spill, String memory) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("storage_compatibility_version", "v1.0.0");
        return connected(file.toString(), spill, memory, settings);
    }

    private static Database connected(String file, Path spill, String memory, Properties settings) throws IOException {
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            return new Database((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings));
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** Loads the native library, once; whether that worked is seen when a database is opened. */
    static boolean load() {
        try {
            DriverManager.getConnection("jdbc:duckdb:").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Runs one statement. */
    void run(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** The names of a query's columns, then its rows; what is null is an empty text. */
    List<List<String>> ask(String query) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(found.getMetaData().getColumnLabel(column));
            }
            rows.add(List.copyOf(row));
            while (found.next()) {
                row.clear();
                for (int column = 1; column <= columns; column++) {
                    row.add(Objects.requireNonNullElse(found.getString(column), ""));
                }
                rows.add(List.copyOf(row));
            }
            return rows;
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /**
     * Hands over the names of a query's columns, then its rows one by one, numbers as plain decimals; what is null is an empty
     * text.
     */
    void each(String query, RowTaker taker) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(found.getMetaData().getColumnLabel(column));
            }
            taker.take(List.copyOf(row));
            Map<String, String> known = new HashMap<>(); // ids come again in every row, and are kept once
            while (found.next()) {
                row.clear();
                for (int column = 1; column <= columns; column++) {
                    String cell = plain(found.getObject(column));
                    String same = known.size() < MOST_KNOWN ? known.putIfAbsent(cell, cell) : known.get(cell);
                    row.add(same == null ? cell : same);
                }
                taker.take(List.copyOf(row));
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** Hands over a query's rows as they are; questions may be asked side by side. */
    void hand(String query, AnswerTaker taker) throws IOException {
        try (Connection own = connection.duplicate();
                Statement statement = own.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            Object[] row = new Object[found.getMetaData().getColumnCount()];
            while (found.next()) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getObject(i + 1);
                }
                taker.row(row);
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    static String plain(Object cell) {
        if (cell instanceof Double number) {
            BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
            return (plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString();
        }
        return Objects.toString(cell, "");
    }

    /** Appends the rows of a writer to a table. */
    void append(String table, Rows rows) throws IOException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            rows.to(appender);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** Writes what a query finds to a new Parquet file. */
    void copy(String query, Path file) throws IOException {
        run("COPY (" + query + ") TO " + text(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
    }

    /** A text as SQL has it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name as SQL has it. */
    static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /** A list of texts as SQL has it. */
    static String texts(List<String> values) {
        return "[" + String.join(", ", values.stream().map(Database::text).toList()) + "]";
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private static IOException fault(SQLException e) {
        return new IOException(e.getMessage(), e);
    }

    /** Takes rows, one after the other. */
    interface RowTaker {
        void take(List<String> row) throws IOException;
    }

    /** Writes rows, one value after the other. */
    interface Rows {
        void to(DuckDBAppender appender) throws SQLException;
    }
}
