package org.careshed.experiment.compare.words;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Csv;

/** Rows of a scenario's tables that differ. */
final class TableDifferences {
    /** Columns that say which row it is, counted from the left; one unless stated. */
    private static final Map<String, Integer> KEYS =
            Map.of("roads.csv", 2, "resources.csv", 2, "population.csv", 2, "beds.csv", 2);

    private static final Set<String> REMARKS = Set.of("source", "grade", "note");

    private final String file;
    private final List<Difference> found = new ArrayList<>();

    private TableDifferences(String file) {
        this.file = file;
    }

    /** The differences of one table; no bytes are a table without rows. */
    static List<Difference> between(String file, byte[] base, byte[] with) {
        TableDifferences differences = new TableDifferences(file);
        Map<String, Map<String, String>> before = differences.rows(base);
        Map<String, Map<String, String>> after = differences.rows(with);
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> differences.row(key, before.get(key), after.get(key)));
        return differences.found;
    }

    private void row(String key, Map<String, String> before, Map<String, String> after) {
        String where = file + ", " + key;
        if (before == null) {
            Text added = Text.of("adds {file}, {key} ({row})", "新增 {file} 的 {key}（{row}）");
            found.add(new Difference(Difference.Kind.ADDED, where, "", said(after), told(added, key, after)));
        } else if (after == null) {
            Text removed = Text.of("removes {file}, {key} ({row})", "删去 {file} 的 {key}（{row}）");
            found.add(new Difference(Difference.Kind.REMOVED, where, said(before), "", told(removed, key, before)));
        } else {
            after.forEach((column, is) -> {
                String was = before.getOrDefault(column, "");
                if (!is.equals(was)) {
                    found.add(new Difference(
                            Difference.Kind.CHANGED,
                            where + ", " + column,
                            was,
                            is,
                            Text.of(
                                            "sets {file}, {key}, {column} to {is} instead of {was}",
                                            "{file} 中 {key} 的 {column} 由 {was} 改为 {is}")
                                    .with("file", file)
                                    .with("key", key)
                                    .with("column", Text.of(column.replace('_', ' '), column))
                                    .with("is", named(is))
                                    .with("was", named(was))));
                }
            });
        }
    }

    private Text told(Text words, String key, Map<String, String> row) {
        return words.with("file", file).with("key", key).with("row", said(row));
    }

    private static Text named(String cell) {
        return cell.isEmpty() ? Text.of("nothing", "空") : Text.same(cell);
    }

    private static String said(Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                cells.add(column.replace('_', ' ') + " " + cell);
            }
        });
        return String.join(", ", cells);
    }

    /** Cells by column, without the key, by key; a key that comes again gets a number. */
    private Map<String, Map<String, String>> rows(byte[] bytes) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<List<String>> lines = lines(bytes);
        int width = KEYS.getOrDefault(file, 1);
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = width; i < line.size(); i++) {
                if (!REMARKS.contains(lines.get(0).get(i))) {
                    row.put(lines.get(0).get(i), line.get(i));
                }
            }
            String key = String.join(" ", line.subList(0, width));
            int again = 2;
            String numbered = key;
            while (rows.containsKey(numbered)) {
                numbered = key + " no. " + again++;
            }
            rows.put(numbered, row);
        }
        return rows;
    }

    private List<List<String>> lines(byte[] bytes) {
        try {
            return Csv.read(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (CorruptFileException impossible) {
            throw new IllegalStateException("a resolved scenario wrote a table that is none", impossible);
        }
    }
}
