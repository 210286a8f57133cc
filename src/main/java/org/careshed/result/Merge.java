package org.careshed.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.result.file.Csv;

/**
 * Joins the tables of replications, one part in memory at a time: each table gets a leading column
 * {@code replication}, rows come in the order of replications.
 */
public final class Merge {
    /** Folder of all tables in the results folder. */
    public static final String TABLES = "tables/";

    /** The file that explains each column of each table. */
    public static final String DICTIONARY = "dictionary.csv";

    private static final Column REPLICATION =
            Column.integer("replication", "", "Number of the replication; each is a world of its own luck.");

    private final Sheets sheets;
    private final Map<String, OutputStream> open = new LinkedHashMap<>();
    private final Map<String, Table> heads = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final List<List<Reading>> readings = new ArrayList<>();

    /** Joins into files that {@code sheets} begins. */
    public Merge(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Adds the next replication; its tables must be those of the first. */
    public void add(Part part) throws IOException {
        readings.add(part.readings());
        if (readings.size() == 1) {
            for (Table table : part.tables()) {
                begin(
                        table,
                        Stream.concat(Stream.of(REPLICATION), table.columns().stream())
                                .toList());
            }
        }
        requireSameTables(part);
        String replication = Integer.toString(part.replication());
        for (Table table : part.tables()) {
            write(table, replication + ",");
        }
    }

    /** Writes the tables that no replication changes, then the dictionary of all. */
    public void finish(List<Table> staticTables) throws IOException {
        for (Table table : staticTables) {
            if (heads.containsKey(table.name())) {
                throw new IllegalArgumentException("table " + table.name() + " is static and also in replications");
            }
            begin(table, table.columns());
            write(table, "");
        }
        List<String> lines = Dictionary.lines(heads.values());
        sheets.begin(DICTIONARY).write(String.join("", lines).getBytes(StandardCharsets.UTF_8));
        rows.put(DICTIONARY, lines.size() - 1L);
    }

    /** Readings of each replication, in order. */
    public List<List<Reading>> readings() {
        return List.copyOf(readings);
    }

    /** Rows written, by path in the folder. */
    public Map<String, Long> rows() {
        return rows;
    }

    /** Every table that was written, with all its columns and without rows. */
    public List<Table> heads() {
        return List.copyOf(heads.values());
    }

    private void begin(Table table, List<Column> columns) throws IOException {
        String path = TABLES + table.name() + ".csv";
        OutputStream out = sheets.begin(path);
        out.write(Csv.line(columns.stream().map(Column::name).toList()).getBytes(StandardCharsets.UTF_8));
        open.put(table.name(), out);
        heads.put(table.name(), new Table(table.name(), table.meaning(), columns, List.of()));
        rows.put(path, 0L);
    }

    private void write(Table table, String firstCells) throws IOException {
        OutputStream out = open.get(table.name());
        List<Column> columns = table.columns();
        StringBuilder line = new StringBuilder();
        for (List<String> row : table.rows()) {
            line.setLength(0);
            line.append(firstCells);
            for (int i = 0; i < row.size(); i++) {
                Csv.cell(line, row.get(i), columns.get(i).type() == Column.Type.TEXT, i == 0);
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        rows.merge(TABLES + table.name() + ".csv", (long) table.rows().size(), Long::sum);
    }

    private void requireSameTables(Part part) {
        List<String> names = part.tables().stream().map(Table::name).toList();
        boolean same = names.equals(List.copyOf(heads.keySet()));
        for (Table table : part.tables()) {
            List<Column> columns = same ? heads.get(table.name()).columns() : List.of();
            same &= !columns.isEmpty() && table.columns().equals(columns.subList(1, columns.size()));
        }
        if (!same) {
            throw new IllegalArgumentException("replication " + part.replication()
                    + " has other tables or columns than the first: " + names + ", not " + heads.keySet());
        }
    }

    /** Where the bytes of a results file go: to the disk, or only through a checksum. */
    public interface Sheets {
        /** Begins the file at a path inside the folder; the merge does not close the stream. */
        OutputStream begin(String path) throws IOException;
    }
}
