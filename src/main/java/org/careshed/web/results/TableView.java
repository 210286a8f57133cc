package org.careshed.web.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.report.look.CellName;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.result.folder.Results;
import org.careshed.web.wire.WebFault;

/**
 * A table of results, filtered.
 *
 * @param columns with what each means
 * @param rows cells as they stand in the file
 * @param filters which column each filter looks at; a filter that no column answers is not among them
 * @param words what ids in cells are called, by column; columns and ids without a name are not among them
 * @param total rows before they were filtered
 */
record TableView(
        String name,
        String meaning,
        List<Head> columns,
        List<List<String>> rows,
        Map<String, String> filters,
        Map<String, Map<String, Text>> words,
        int total) {
    /** Filter, then the columns that may answer it, the nearest first. */
    private static final Map<String, List<String>> ANSWERS = answers();

    private static final int MOST_ROWS = 50_000;

    /** A column. */
    record Head(String name, String unit, String meaning) {}

    /**
     * A table of a folder.
     *
     * @param wanted the value that a filter lets through; null for all
     */
    static TableView of(Results results, String name, Function<String, String> wanted) {
        if (!results.tableNames().contains(name)) {
            throw WebFault.notFound();
        }
        Table table = results.table(name);
        CellName called = CellName.in(results);
        List<String> names = table.columns().stream().map(Column::name).toList();
        Map<String, String> filters = new LinkedHashMap<>();
        List<List<String>> rows = table.rows();
        for (Map.Entry<String, List<String>> filter : ANSWERS.entrySet()) {
            String value = wanted.apply(filter.getKey());
            for (String column : filter.getValue()) {
                int index = names.indexOf(column);
                if (index >= 0 && !filters.containsKey(filter.getKey())) {
                    filters.put(filter.getKey(), column);
                    rows = value == null || value.isEmpty() ? rows : having(rows, index, value);
                }
            }
        }
        return new TableView(
                name,
                table.meaning(),
                table.columns().stream()
                        .map(column -> new Head(column.name(), column.unit(), column.meaning()))
                        .toList(),
                rows.subList(0, Math.min(rows.size(), MOST_ROWS)),
                filters,
                words(table, called),
                table.rows().size());
    }

    /** Of all rows, as filters offer what the filtered ones lack. */
    private static Map<String, Map<String, Text>> words(Table table, CellName called) {
        Map<String, Map<String, Text>> words = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i).name();
            if (!called.names(column)) {
                continue;
            }
            int at = i;
            Map<String, Text> own = new TreeMap<>();
            table.rows().stream()
                    .map(row -> row.get(at))
                    .distinct()
                    .forEach(cell -> called.of(column, cell).ifPresent(name -> own.put(cell, name)));
            if (!own.isEmpty()) {
                words.put(column, own);
            }
        }
        return words;
    }

    private static List<List<String>> having(List<List<String>> rows, int index, String value) {
        return rows.stream().filter(row -> row.get(index).equals(value)).toList();
    }

    private static Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("town", List.of("town", "home_town", "home", "home_place", "place"));
        answers.put("age", List.of("age_band", "age", "band"));
        answers.put("severity", List.of("severity", "condition"));
        return answers;
    }
}
