package org.careshed.scenario.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.CsvTable;
import org.careshed.scenario.table.Tables;

/**
 * A scenario in its one written form: units normalised, defaults written out, things sorted by id. Order of keys and
 * rows, comments, quotes, line ends and the spread over files leave no trace in it.
 */
final class Canonical {

    /** Name of the YAML file among the {@link #files}. */
    static final String YAML = "scenario.yaml";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Object> written;

    Canonical(Scenario scenario, LeverCatalogue levers) {
        ScenarioShapes shapes = new ScenarioShapes(levers, scenario.id());
        this.written = Collections.unmodifiableMap(shapes.of(scenario.kind()).write(scenario));
        put(YAML, YamlText.of(written));
        if (scenario.kind() == Scenario.Kind.COUNTY) {
            put(Tables.PLACES_CSV, scenario.places());
            put(Tables.ROADS_CSV, scenario.roads());
            put(Tables.FACILITIES_CSV, scenario.facilities());
            put(Tables.RESOURCES_CSV, scenario.resources());
            put(Tables.POPULATION_CSV, scenario.population());
            if (!scenario.arrangements().wards().beds().isEmpty()) {
                put(Tables.BEDS_CSV, scenario.arrangements().wards().beds());
            }
        }
    }

    /** The files by name, which read again to the same scenario. */
    Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }

    /** What stands in the YAML file. */
    Map<String, Object> written() {
        return written;
    }

    /** All files in one sequence of bytes: for each its name, its length and its bytes. */
    byte[] bytes() {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        });
        return all.toByteArray();
    }

    /** SHA-256 of {@link #bytes}, 64 hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private <R> void put(CsvTable<R> table, List<R> rows) {
        put(table.file(), CsvText.of(table, rows.stream().sorted(order(table)).toList()));
    }

    private static <R> Comparator<R> order(CsvTable<R> table) {
        return table.order();
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
