package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** How a county is written down means nothing: relations M12, M15, M16, M47 and M48. */
final class FileRelations {

    private static final BigDecimal TWO = new BigDecimal(2);

    private FileRelations() {}

    static List<Relation> all() {
        return List.of(
                exact(
                        "M12",
                        "rows of every table and keys of tiers, hours and conditions in another order: the same facts",
                        ModelClass.COUNTY,
                        FileRelations::shuffled),
                exact(
                        "M15",
                        "metres for kilometres, fen for yuan, seconds for minutes: the same county by its hash",
                        ModelClass.ANY,
                        FileRelations::units),
                exact(
                        "M16",
                        "the map moved, or mirrored: the same facts, as ways follow the roads",
                        ModelClass.COUNTY,
                        FileRelations::moved),
                exact(
                        "M47",
                        "a number made larger and smaller again, a row added and taken out: the same county by its hash",
                        ModelClass.ANY,
                        FileRelations::thereAndBack),
                exact(
                        "M48",
                        "written out, read and written out again: the same bytes, the same hash and facts",
                        ModelClass.ANY,
                        FileRelations::writtenOut));
    }

    private static boolean shuffled(Draft draft, Workbench bench) {
        Draft other = draft;
        for (String table : draft.tableNames()) {
            List<Map<String, String>> rows = new ArrayList<>(draft.rows(table));
            Collections.reverse(rows);
            other = other.rows(table, rows);
        }
        for (String section : List.of("tiers", "hours", "conditions", "choice/considered", "choice/weights")) {
            Map<String, Object> turned = new LinkedHashMap<>();
            List<String> keys = new ArrayList<>(draft.keys(section));
            Collections.reverse(keys);
            keys.forEach(key -> turned.put(key, draft.at(section + "/" + key)));
            other = turned.isEmpty() ? other : other.with(section, turned);
        }
        Same.lines(bench.lines(draft), bench.lines(other));
        return true;
    }

    private static boolean units(Draft draft, Workbench bench) {
        Draft other = Draft.of(DraftText.of(each(draft, FileRelations::inSmallUnits)));
        for (String table : draft.tableNames()) {
            other = other.rows(table, draft.rows(table));
        }
        if (!draft.rows("roads").isEmpty()) {
            other = other.eachRow("roads", row -> {
                row.computeIfPresent("length", (column, length) -> inSmallUnits(length));
                return row;
            });
        }
        Resolved was = bench.read(draft);
        Resolved is = bench.read(other);
        Same.holds(was.hash().equals(is.hash()), "the hash was %s and is %s", was.hash(), is.hash());
        return true;
    }

    private static Map<String, Object> each(Draft draft, UnaryOperator<String> change) {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (String section : List.copyOf(draft.sections())) {
            changed.put(section, deep(draft.at(section), change));
        }
        return changed;
    }

    private static Object deep(Object value, UnaryOperator<String> change) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, entry) -> changed.put(String.valueOf(key), deep(entry, change)));
            return changed;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> deep(item, change)).toList();
        }
        return value instanceof String text ? change.apply(text) : value;
    }

    private static String inSmallUnits(String text) {
        String[] words = text.split(" ");
        Map<String, String> factors = Map.of("km", "1000 m", "CNY", "100 fen", "min", "60 s", "h", "60 min");
        if (words.length != 2 || !factors.containsKey(words[1]) || !words[0].matches("[0-9.]+")) {
            return text;
        }
        String[] factor = factors.get(words[1]).split(" ");
        return new BigDecimal(words[0]).multiply(new BigDecimal(factor[0])).toPlainString() + " " + factor[1];
    }

    private static boolean moved(Draft draft, Workbench bench) {
        for (double[] way : new double[][] {{1, 3.5}, {-1, 241.7}}) {
            Draft moved = draft.eachRow("places", row -> {
                row.computeIfPresent(
                        "longitude", (column, east) -> String.valueOf(way[0] * Double.parseDouble(east) + way[1]));
                return row;
            });
            Same.lines(bench.lines(draft), bench.lines(moved));
        }
        return true;
    }

    private static boolean thereAndBack(Draft draft, Workbench bench) {
        Path file = bench.file(draft);
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        String was = reader.read(file).hash();
        SortedMap<String, BigDecimal> back = new TreeMap<>();
        reader.numbers(file)
                .forEach((path, number) -> back.put(path, number.multiply(TWO).divide(TWO)));
        String is = reader.read(file, back).hash();
        Same.holds(was.equals(is), "numbers: the hash was %s and is %s", was, is);
        if (!draft.rows("places").isEmpty()) {
            Draft more = draft.row(
                            "places",
                            "id",
                            "crossing",
                            "name_en",
                            "Crossing",
                            "kind",
                            "crossing",
                            "longitude",
                            "120.8005",
                            "latitude",
                            "30.4005")
                    .row("roads", "from", "seat", "to", "crossing", "length", "1 km", "speed", "lane");
            String with = bench.read(more).hash();
            String without = bench.read(more.withoutRows("places", row -> "crossing".equals(row.get("id")))
                            .withoutRows("roads", row -> "crossing".equals(row.get("to"))))
                    .hash();
            Same.holds(!with.equals(was) && without.equals(was), "rows: %s, %s, %s", was, with, without);
        }
        return true;
    }

    private static boolean writtenOut(Draft draft, Workbench bench) {
        Resolved first = bench.read(draft);
        Path one = bench.fresh();
        Path two = bench.fresh();
        Resolved second = written(first, one);
        Resolved third = written(second, two);
        Same.holds(first.hash().equals(second.hash()), "the hash was %s and is %s", first.hash(), second.hash());
        Same.holds(second.hash().equals(third.hash()), "the hash was %s and is %s", second.hash(), third.hash());
        Same.holds(texts(one).equals(texts(two)), "written again, the files are others");
        Same.lines(bench.lines(draft), bench.lines(Prepared.of(second.scenario()), 0));
        return true;
    }

    private static Resolved written(Resolved resolved, Path folder) {
        try {
            resolved.writeTo(Files.createDirectories(folder));
            return new ScenarioReader(Policies.shapes()).read(folder.resolve("scenario.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
