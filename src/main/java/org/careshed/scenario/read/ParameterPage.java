package org.careshed.scenario.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.shape.CsvTable;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.table.Tables;

/** The table of parameters: every key with unit, range and default, and what a scenario sets it to, with its source. */
final class ParameterPage {

    private static final Evidence NONE = new Evidence("", Grade.C);
    private static final Set<String> NO_PARAMETERS =
            Set.of("careshed", "kind", "extends", "id", "name", "seed", "about", "levers", "expect");
    private static final String ID_FORM = " (1 to 64 of A-Z a-z 0-9 _ . -)";
    private static final Set<String> NOTES = Set.of("name", "source", "grade");

    private final Scenario scenario;
    private final Map<String, List<Evidence>> rowsOfTables;
    private final Map<String, ParameterRow> rows = new LinkedHashMap<>();
    private final Map<String, Key<?, ?>> keys = new LinkedHashMap<>();

    /**
     * Where a value stands.
     *
     * @param pattern path of keys, {@code *} for ids
     * @param path path of keys and ids
     * @param of the ids on the way
     * @param evidence of the innermost thing with a source
     * @param from number of keys and ids on the way to that thing
     */
    private record Spot(String pattern, String path, List<String> of, Evidence evidence, int from) {
        Spot key(String name) {
            return new Spot(pattern + "." + name, path + "." + name, of, evidence, from);
        }

        Spot id(String id) {
            List<String> longer = new ArrayList<>(of);
            longer.add(id);
            return new Spot(pattern + ".*", path + "." + id, longer, evidence, from);
        }

        Spot sourced(Evidence own) {
            return new Spot(pattern, path, of, own, path.split("\\.").length);
        }
    }

    private ParameterPage(Scenario scenario) {
        this.scenario = scenario;
        this.rowsOfTables = rowsOfTables(scenario);
    }

    /** The table of a county scenario, one part a section. */
    static String of(Shape<Scenario> shape, Scenario scenario) {
        StringBuilder text = new StringBuilder();
        Map<String, Object> written = shape.write(scenario);
        for (Key<Scenario, ?> key : shape.keys()) {
            if (!NO_PARAMETERS.contains(key.name())) {
                ParameterPage page = new ParameterPage(scenario);
                Spot spot = new Spot(key.name(), key.name(), List.of(), NONE, 0);
                page.walk(spot, key, key.type(), Optional.ofNullable(written.get(key.name())));
                text.append("\n### `").append(key.name()).append("`: ").append(key.meaning());
                text.append("\n\n| parameter | unit and range | default | ")
                        .append(scenario.name().english())
                        .append(" | source (grade) | meaning |\n|---|---|---|---|---|---|\n");
                page.rows.forEach((pattern, row) ->
                        text.append(row.text(page.keys.get(pattern).meaning())));
            }
        }
        return text.toString();
    }

    private void walk(Spot spot, Key<?, ?> key, Type<?> type, Optional<Object> value) {
        if (type instanceof Mapped<?, ?> mapped) {
            walk(spot, key, mapped.type(), value);
        } else if (type instanceof CsvTable<?> table) {
            table(spot, key, table, value.isPresent());
        } else if (type.known().isPresent()) {
            Shape<?> shape = type.known().get();
            Map<?, ?> map = (Map<?, ?>) value.orElse(Map.of());
            Spot inside = sourced(spot, shape, map);
            shape.keys().stream()
                    .filter(inner -> !NOTES.contains(inner.name()))
                    .forEach(inner -> walk(
                            inside.key(inner.name()), inner, inner.type(), Optional.ofNullable(map.get(inner.name()))));
        } else if (type instanceof ListOf<?> list && list.type().known().isPresent()) {
            List<?> items = (List<?>) value.orElse(List.of());
            if (items.isEmpty()) {
                walk(spot.id("*"), key, list.type(), Optional.empty());
            }
            for (int i = 0; i < items.size(); i++) {
                walk(spot.id(Integer.toString(i + 1)), key, list.type(), Optional.of(items.get(i)));
            }
        } else if (type.each().isPresent()) {
            Map<?, ?> map = (Map<?, ?>) value.orElse(Map.of());
            if (map.isEmpty()) {
                walk(spot.id("*"), key, type.each().get(), Optional.empty());
            }
            map.forEach(
                    (id, inner) -> walk(spot.id((String) id), key, type.each().get(), Optional.of(inner)));
        } else {
            ParameterRow row = row(spot, key, type);
            value.filter(given -> spot.of().isEmpty() || !key.presetWritten().equals(Optional.of(given)))
                    .ifPresent(given -> row.add(YamlText.inline(given), spot.of(), evidence(spot)));
        }
    }

    private ParameterRow row(Spot spot, Key<?, ?> key, Type<?> type) {
        keys.putIfAbsent(spot.pattern(), key);
        return rows.computeIfAbsent(
                spot.pattern(),
                pattern -> new ParameterRow(
                        "`" + pattern + "` | " + ParameterRow.cell(type.words().replace(ID_FORM, "")) + " | "
                                + preset(key, spot.pattern().endsWith("*"))));
    }

    private static String preset(Key<?, ?> key, boolean anyId) {
        if (key.required()) {
            return "**required**";
        }
        return anyId
                ? "–"
                : key.presetWritten()
                        .map(YamlText::inline)
                        .filter(text -> !text.equals("\"\""))
                        .map(text -> "`" + ParameterRow.cell(text) + "`")
                        .orElse("–");
    }

    /** The table itself, and its columns. */
    private void table(Spot spot, Key<?, ?> key, CsvTable<?> table, boolean given) {
        ParameterRow row = row(spot, key, table);
        if (given) {
            List<Evidence> all = rowsOfTables.getOrDefault(key.name(), List.of());
            row.add(table.file() + ", " + all.size() + " rows: " + grades(all), List.of(), NONE);
        }
        table.row().keys().stream()
                .filter(column -> !NOTES.contains(column.name()))
                .forEach(column -> row(spot.key(column.name()), column, column.type()));
    }

    private static String grades(List<Evidence> all) {
        return String.join(
                ", ",
                Arrays.stream(Grade.values())
                        .map(grade -> all.stream()
                                        .filter(evidence -> evidence.grade() == grade)
                                        .count() + " " + grade)
                        .toList());
    }

    private static Spot sourced(Spot spot, Shape<?> shape, Map<?, ?> map) {
        boolean known = shape.names().containsAll(Set.of("source", "grade"));
        return known && map.get("source") instanceof String source && map.get("grade") instanceof String grade
                ? spot.sourced(new Evidence(source, Grade.valueOf(grade)))
                : spot;
    }

    /** The evidence with the longest path that leads here; a star stands for any id. */
    private Evidence evidence(Spot spot) {
        List<String> here = List.of(spot.path().split("\\."));
        Evidence nearest = spot.evidence();
        int length = spot.from();
        for (String path : new TreeMap<>(scenario.about().evidence()).keySet()) {
            List<String> keys = List.of(path.split("\\."));
            if (keys.size() >= length && leads(keys, here)) {
                nearest = scenario.about().evidence().get(path);
                length = keys.size();
            }
        }
        return nearest;
    }

    private static boolean leads(List<String> keys, List<String> here) {
        return keys.size() <= here.size()
                && IntStream.range(0, keys.size())
                        .allMatch(i -> keys.get(i).equals("*") || keys.get(i).equals(here.get(i)));
    }

    private static Map<String, List<Evidence>> rowsOfTables(Scenario scenario) {
        Map<String, List<Evidence>> rows = new LinkedHashMap<>();
        Tables tables = Tables.of(scenario);
        rows.put("places", tables.places().stream().map(row -> row.evidence()).toList());
        rows.put("roads", tables.roads().stream().map(row -> row.evidence()).toList());
        rows.put(
                "facilities",
                tables.facilities().stream().map(row -> row.evidence()).toList());
        rows.put(
                "resources",
                tables.resources().stream().map(row -> row.evidence()).toList());
        rows.put(
                "population",
                tables.population().stream().map(row -> row.evidence()).toList());
        rows.put("beds", tables.beds().stream().map(row -> row.evidence()).toList());
        return rows;
    }
}
