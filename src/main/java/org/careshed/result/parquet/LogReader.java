package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of one replication, read back: each sheet is a table for questions in SQL, and so are tables that explain it.
 */
public final class LogReader implements Closeable {

    private static final String MEMORY = "400MB";

    private final Path spill;
    private final Database database;
    private final List<LogPages> written = new ArrayList<>();

    /**
     * Opens a log.
     *
     * @param log the folder of the replication's log
     * @param sheets what lies there
     */
    public LogReader(Path log, List<LogSheet> sheets) throws IOException {
        spill = Files.createTempDirectory("careshed-log-");
        database = Database.open(spill, MEMORY);
        for (LogSheet sheet : sheets) {
            String files = log.resolve(sheet.name() + "-*.parquet").toString();
            database.run("CREATE VIEW " + sheet.name() + " AS FROM read_parquet(" + Database.text(files) + ")");
        }
    }

    /** A table beside the sheets; its rows are there for questions after {@link #settle}. */
    public LogPages table(LogSheet sheet) throws IOException {
        LogPages pages = new LogPages(sheet, database);
        written.add(pages);
        return pages;
    }

    /** The rows of all tables are written. */
    public void settle() throws IOException {
        for (LogPages pages : written) {
            pages.empty();
            String name = pages.sheet().name();
            database.run("CREATE TEMP TABLE worded AS " + pages.sheet().query());
            database.run("CREATE OR REPLACE TABLE " + name + " AS FROM worded");
            database.run("DROP TABLE worded");
        }
        written.clear();
    }

    /** Defines views and macros for later questions. */
    public void define(String statements) throws IOException {
        database.run(statements);
    }

    /** The names of an answer's columns, then its rows; what is null is an empty text. */
    public List<List<String>> ask(String question) throws IOException {
        return database.ask(question);
    }

    @Override
    public void close() throws IOException {
        database.close();
        LogBook.delete(spill);
    }
}
