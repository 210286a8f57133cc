package org.careshed.relations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A scenario as a planner writes it: a tree of keys and tables of rows, to be changed by tests and written as files.
 * Every change returns another text; rows keep their order unless shuffled.
 */
final class ScenarioText {

    private final Map<String, Object> tree;
    private final Map<String, List<String>> tables;

    private ScenarioText(Map<String, Object> tree, Map<String, List<String>> tables) {
        this.tree = tree;
        this.tables = tables;
    }

    static ScenarioText empty() {
        return new ScenarioText(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The text with a value (text, number, list or map) at a path of keys, as in {@code calendar/length}. */
    ScenarioText with(String path, Object value) {
        ScenarioText copy = copy();
        Map<String, Object> node = copy.tree;
        String[] keys = path.split("/");
        for (int i = 0; i < keys.length - 1; i++) {
            node = child(node, keys[i]);
        }
        node.put(keys[keys.length - 1], value);
        return copy;
    }

    /** The text with one more row in a table. */
    ScenarioText withRow(String table, String row) {
        ScenarioText copy = copy();
        copy.tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return copy;
    }

    /** The text without the rows that begin like this. */
    ScenarioText withoutRows(String table, String beginning) {
        ScenarioText copy = copy();
        copy.tables.get(table).removeIf(row -> row.startsWith(beginning));
        return copy;
    }

    /** The text without a table. */
    ScenarioText withoutTable(String table) {
        ScenarioText copy = copy();
        copy.tables.remove(table);
        return copy;
    }

    /** The text with the rows of another one below its own. */
    ScenarioText withRowsOf(ScenarioText other) {
        ScenarioText copy = copy();
        other.tables.forEach((table, rows) -> copy.tables.get(table).addAll(rows));
        return copy;
    }

    /** The rows of a table. */
    List<String> rows(String table) {
        return List.copyOf(tables.getOrDefault(table, List.of()));
    }

    /** The value at a path that is there. */
    Object at(String path) {
        int last = path.lastIndexOf('/');
        return last < 0 ? tree.get(path) : node(path.substring(0, last)).get(path.substring(last + 1));
    }

    /** The keys below a path, in the order in which they were put. */
    List<String> keys(String path) {
        return List.copyOf(node(path).keySet());
    }

    /** The same rows in another order. */
    ScenarioText shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ScenarioText copy = copy();
        for (List<String> rows : copy.tables.values()) {
            for (int i = rows.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                rows.set(i, rows.set(j, rows.get(i)));
            }
        }
        return copy;
    }

    /** Writes {@code scenario.yaml} and its tables into a new folder and returns the YAML file. */
    Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                String text = Tables.head(table.getKey()) + "\n" + String.join("\n", table.getValue()) + "\n";
                Files.writeString(folder.resolve(table.getKey() + ".csv"), text);
            }
            return Files.writeString(folder.resolve("scenario.yaml"), yaml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The YAML, one line for each top key; tables are named where there are any. */
    String yaml() {
        StringBuilder text = new StringBuilder();
        tree.forEach((key, value) ->
                text.append(key).append(": ").append(flow(value)).append('\n'));
        if (!tables.isEmpty()) {
            Map<String, Object> names = new LinkedHashMap<>();
            tables.keySet().forEach(table -> names.put(table, table + ".csv"));
            text.append("tables: ").append(flow(names)).append('\n');
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> node(String path) {
        Map<String, Object> node = tree;
        for (String key : path.split("/")) {
            node = (Map<String, Object>) node.get(key);
        }
        return node;
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            Map<?, ?> ordered = value instanceof LinkedHashMap ? map : new TreeMap<>(map);
            ordered.forEach((key, entry) -> entries.add(key + ": " + flow(entry)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(ScenarioText::flow).toList()) + "]";
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private ScenarioText copy() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        tables.forEach((name, table) -> rows.put(name, new ArrayList<>(table)));
        return new ScenarioText(copy(tree), rows);
    }

    private static Map<String, Object> copy(Map<String, Object> from) {
        Map<String, Object> copy = new LinkedHashMap<>();
        from.forEach((key, value) -> copy.put(key, deep(value)));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Object deep(Object value) {
        return value instanceof Map ? copy((Map<String, Object>) value) : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> node, String key) {
        return (Map<String, Object>) node.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>());
    }
}
