package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.result.Table;

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
        database.run("CREATE OR REPLACE TABLE " + ROWS + " (" + Cells.declared(table.columns()) + ")");
        database.append(ROWS, appender -> {
            for (List<String> row : table.rows()) {
                appender.beginRow();
                Cells.append(appender, table.columns(), row);
                appender.endRow();
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
}
