package org.careshed.scenario.read;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.shape.CsvTable;

/** Rows as a CSV table: comma, LF, quotes only where they are needed. */
final class CsvText {

    private CsvText() {}

    static <R> String of(CsvTable<R> table, List<R> rows) {
        List<String> columns = table.row().names();
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (R row : rows) {
            Map<String, Object> cells = table.row().write(row);
            text.append(String.join(
                    ",",
                    columns.stream()
                            .map(name -> cell(cells.getOrDefault(name, "")))
                            .toList()));
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(Object value) {
        String text = value.toString();
        boolean quotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c < ' ');
        return quotes ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
