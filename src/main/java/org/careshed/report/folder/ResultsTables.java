package org.careshed.report.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables and the summary of a results folder. */
public record ResultsTables(Path folder) {

    public static ResultsTables open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReportException(folder + " is not a folder. Maybe give the path a run printed as its results.");
        }
        if (!Files.isRegularFile(folder.resolve("summary.json"))) {
            throw new ReportException(folder + " is not a results folder: summary.json is missing.");
        }
        return new ResultsTables(folder);
    }

    public boolean has(String table) {
        return Files.isRegularFile(path(table));
    }

    /** All rows of a table in file order. */
    public List<Row> rows(String table) {
        if (!has(table)) {
            throw new ReportException(folder + ": " + table + ".csv is missing. Maybe the run did not finish.");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(path(table))) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (CsvRecord line : csv) {
                if (columns.isEmpty()) {
                    line.getFields().forEach(name -> columns.put(name, columns.size()));
                } else if (line.getFieldCount() != columns.size()) {
                    throw new ReportException(table + ".csv: line " + line.getStartingLineNumber() + " has "
                            + line.getFieldCount() + " cells, the head has " + columns.size());
                } else {
                    rows.add(new Row(table, columns, line.getFields()));
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new ReportException(table + ".csv cannot be read: " + e.getMessage(), e);
        }
        return rows;
    }

    public JsonNode summary() {
        try {
            return JsonMapper.shared().readTree(Files.readString(folder.resolve("summary.json")));
        } catch (IOException | JacksonException e) {
            throw new ReportException(folder + ": summary.json cannot be read: " + e.getMessage(), e);
        }
    }

    private Path path(String table) {
        Path inside = folder.resolve("tables").resolve(table + ".csv");
        return Files.isRegularFile(inside) ? inside : folder.resolve(table + ".csv");
    }
}
