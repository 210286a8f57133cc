package org.careshed.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A scenario file and its tables as a tree of keys and lists of rows, to be changed by copies, written and read back. It
 * knows nothing of what keys mean: a draft is what a planner has in the editor.
 */
final class Draft {

    private static final String TABLES = "tables";

    private final Map<String, Object> tree;
    private final Map<String, List<Map<String, String>>> tables;

    private Draft(Map<String, Object> tree, Map<String, List<Map<String, String>>> tables) {
        this.tree = tree;
        this.tables = tables;
    }

    /** A file without tables. */
    @SuppressWarnings("unchecked") // the top of a scenario is a map
    static Draft of(String yaml) {
        return new Draft(
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml),
                new LinkedHashMap<>());
    }

    /** The file with the tables that it names; cells hold no quotes. */
    static Draft read(Path yaml) {
        try {
            Draft draft = of(Files.readString(yaml));
            for (String table : draft.keys(TABLES)) {
                String name = (String) draft.at(TABLES + "/" + table);
                List<String> lines = Files.readAllLines(yaml.resolveSibling(name));
                String[] head = lines.get(0).split(",", -1);
                List<Map<String, String>> rows = new ArrayList<>();
                for (String line : lines.subList(1, lines.size())) {
                    rows.add(row(head, line.split(",", -1)));
                }
                draft.tables.put(table, rows);
            }
            return draft;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code NAME.yaml} and {@code NAME-places.csv} and so on into a folder; gives the YAML file. */
    Path write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Map<String, Object> all = new LinkedHashMap<>(tree);
            if (!tables.isEmpty()) {
                Map<String, Object> names = new LinkedHashMap<>();
                tables.keySet().forEach(table -> names.put(table, name + "-" + table + ".csv"));
                all.put(TABLES, names);
            }
            for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
                Files.writeString(folder.resolve(name + "-" + table.getKey() + ".csv"), csv(table.getValue()));
            }
            return Files.writeString(folder.resolve(name + ".yaml"), DraftText.of(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value at a path of keys such as {@code calendar/length}; items of lists are told by number. Null: not there. */
    Object at(String path) {
        Object node = tree;
        for (String key : path.split("/")) {
            if (node instanceof Map<?, ?> map) {
                node = map.get(key);
            } else if (node instanceof List<?> list) {
                node = list.get(Integer.parseInt(key));
            } else {
                return null;
            }
        }
        return node;
    }

    /** The names of its sections. */
    List<String> sections() {
        return List.copyOf(tree.keySet());
    }

    /** All of it but the tables. */
    Map<String, Object> whole() {
        return map(tree);
    }

    /** The keys below a path; none if it is not there. */
    List<String> keys(String path) {
        return at(path) instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The number of items of a list; 0 if it is not there. */
    int items(String path) {
        return at(path) instanceof List<?> list ? list.size() : 0;
    }

    /** The whole number at the beginning of a text such as {@code 5 d}. */
    int number(String path) {
        return Integer.parseInt(String.valueOf(at(path)).split(" ")[0]);
    }

    /** With a value at a path; maps on the way are made where they are missing. */
    @SuppressWarnings("unchecked") // values that are put in lists and maps are those of a file
    Draft with(String path, Object value) {
        Draft copy = copy();
        String[] keys = path.split("/");
        Object node = copy.tree;
        for (int i = 0; i < keys.length - 1; i++) {
            node = node instanceof List<?> list
                    ? list.get(Integer.parseInt(keys[i]))
                    : ((Map<String, Object>) node).computeIfAbsent(keys[i], unknown -> new LinkedHashMap<>());
        }
        String last = keys[keys.length - 1];
        if (node instanceof List<?> list) {
            ((List<Object>) list).set(Integer.parseInt(last), ordered(value));
        } else {
            ((Map<String, Object>) node).put(last, ordered(value));
        }
        return copy;
    }

    /** Without what stands at a path. */
    Draft without(String path) {
        Draft copy = copy();
        int cut = path.lastIndexOf('/');
        Object node = cut < 0 ? copy.tree : copy.at(path.substring(0, cut));
        String last = path.substring(cut + 1);
        if (node instanceof List<?> list) {
            list.remove(Integer.parseInt(last));
        } else if (node instanceof Map<?, ?> map) {
            map.remove(last);
        }
        return copy;
    }

    /** With one more item at the end of a list. */
    Draft plus(String path, Object item) {
        List<Object> items = new ArrayList<>();
        if (at(path) instanceof List<?> list) {
            items.addAll(list);
        }
        items.add(item);
        return with(path, items);
    }

    /** With one more row; cells as {@code column, value, ...}. */
    Draft row(String table, String... cells) {
        Draft copy = copy();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        copy.tables.computeIfAbsent(table, unknown -> new ArrayList<>()).add(row);
        return copy;
    }

    /** The rows of a table; none if it is not there. */
    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The names of its tables. */
    List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /** With other rows in a table; a table without rows is left out. */
    Draft rows(String table, List<Map<String, String>> rows) {
        Draft copy = copy();
        if (rows.isEmpty() && !table.equals("population")) {
            copy.tables.remove(table);
        } else {
            copy.tables.put(table, new ArrayList<>(rows));
        }
        return copy;
    }

    /** Without some rows. */
    Draft withoutRows(String table, Predicate<Map<String, String>> which) {
        return rows(table, rows(table).stream().filter(which.negate()).toList());
    }

    /** With every row changed. */
    Draft eachRow(String table, UnaryOperator<Map<String, String>> change) {
        return rows(
                table,
                rows(table).stream()
                        .map(row -> change.apply(new LinkedHashMap<>(row)))
                        .toList());
    }

    /** How many lines its files have together. */
    int lines() {
        return (int) DraftText.of(tree).lines().count()
                + tables.values().stream().mapToInt(rows -> rows.size() + 1).sum();
    }

    private static Map<String, String> row(String[] head, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i], cells[i]);
        }
        return row;
    }

    private static String csv(List<Map<String, String>> rows) {
        List<String> head =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        if (rows.isEmpty()) {
            head = List.of("place", "age_band", "residents");
        }
        StringBuilder text = new StringBuilder(String.join(",", head)).append('\n');
        for (Map<String, String> row : rows) {
            String[] cells =
                    head.stream().map(name -> row.getOrDefault(name, "")).toArray(String[]::new);
            text.append(String.join(",", Arrays.asList(cells))).append('\n');
        }
        return text.toString();
    }

    private Draft copy() {
        return new Draft(map(tree), new LinkedHashMap<>(copied()));
    }

    private Map<String, List<Map<String, String>>> copied() {
        Map<String, List<Map<String, String>>> copied = new LinkedHashMap<>();
        tables.forEach((name, rows) -> copied.put(name, new ArrayList<>(rows)));
        return copied;
    }

    private static Map<String, Object> map(Map<?, ?> from) {
        Map<String, Object> copy = new LinkedHashMap<>();
        from.forEach((key, value) -> copy.put(String.valueOf(key), deep(value)));
        return copy;
    }

    /** Maps without an order of their own are sorted, so that the same draft is the same file on every day. */
    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> ordered = new LinkedHashMap<>();
            (map instanceof LinkedHashMap ? map : new TreeMap<>(map))
                    .forEach((key, entry) -> ordered.put(String.valueOf(key), ordered(entry)));
            return ordered;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Draft::ordered).toList())
                : value;
    }

    private static Object deep(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Draft::deep).toList())
                : value;
    }
}
