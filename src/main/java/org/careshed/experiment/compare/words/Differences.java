package org.careshed.experiment.compare.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.scenario.Facility;
import org.careshed.scenario.read.Resolved;

/**
 * What differs between two scenarios. Both are resolved, so that order, units, comments and spread over files make no
 * difference, nor does what is left at its default. Titles, sources, grades and seeds are not told.
 */
public final class Differences {
    private static final byte[] NO_TABLE = {};

    private Differences() {}

    /** All differences: levers first, then other values by path, then rows of tables. */
    public static List<Difference> between(Resolved base, Resolved with) {
        Map<String, Text> names = new LinkedHashMap<>();
        Stream.of(base, with)
                .flatMap(side -> side.scenario().facilities().stream())
                .forEach(facility -> names.put(facility.id(), named(facility)));
        List<Difference> all = new ArrayList<>(LeverDifferences.between(
                levers(base), levers(with), id -> names.getOrDefault(id, Text.of(id.replace('-', ' '), id))));
        all.addAll(LeafDifferences.between(base.written(), with.written()));
        Set<String> tables = new TreeSet<>(base.files().keySet());
        tables.addAll(with.files().keySet());
        tables.stream()
                .filter(file -> file.endsWith(".csv"))
                .forEach(file -> all.addAll(TableDifferences.between(
                        file,
                        base.files().getOrDefault(file, NO_TABLE),
                        with.files().getOrDefault(file, NO_TABLE))));
        return List.copyOf(all);
    }

    private static List<?> levers(Resolved side) {
        return side.written().get("levers") instanceof List<?> levers ? levers : List.of();
    }

    private static Text named(Facility facility) {
        return facility.name().told();
    }
}
