package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** I16: every figure that is reported is recomputed from the list of all facts by code of its own, and agrees. */
class RecomputedTest {

    private static List<Measure> measures;
    private static Retold run;

    @BeforeAll
    static void aCountyInWhichEverythingIsArrangedLives() {
        County county = Arranged.everything().county();
        Witness witness = new Witness();
        measures = Measures.all(county);
        List<Object> listeners = new ArrayList<>(measures);
        listeners.add(witness.listener());
        new World(county, 1, 1, List.of(), Facts.to(listeners)).run(RunControl.NONE);
        run = new Retold(county, witness);
    }

    @Test
    void everyReadingAgrees() {
        Map<String, Double> expected = RetoldReadings.of(run);
        Map<String, String> told = new TreeMap<>();
        measures.stream()
                .flatMap(measure -> measure.readings().stream())
                .forEach(reading -> told.put(reading.measure() + " " + reading.of(), reading.text()));

        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        List<String> differences = new ArrayList<>();
        told.forEach((name, text) -> {
            if (!agree(text, expected.get(name), Reading.DECIMALS)) {
                differences.add(name + " = " + text + ", not " + expected.get(name));
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void everyTableAgrees() {
        Map<String, Map<List<String>, double[]>> expected = RetoldTables.of(run);
        List<Table> tables =
                measures.stream().flatMap(measure -> measure.tables().stream()).toList();

        assertThat(tables).extracting(Table::name).containsExactlyInAnyOrderElementsOf(expected.keySet());
        tables.forEach(table -> agree(table, new LinkedHashMap<>(expected.get(table.name()))));
    }

    private static void agree(Table table, Map<List<String>, double[]> expected) {
        List<String> differences = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> key = key(table, row);
            List<String> figures = figures(table, row);
            double[] told = expected.remove(key);
            double[] due = told == null ? new double[figures.size()] : told;
            for (int i = 0; i < figures.size(); i++) {
                boolean nothing = told == null && (figures.get(i).isEmpty() || Double.parseDouble(figures.get(i)) == 0);
                if (!nothing && !agree(figures.get(i), due[i], decimals(figures.get(i)))) {
                    differences.add(row + " not " + Arrays.toString(due));
                }
            }
        }
        assertThat(differences).as(table.name()).isEmpty();
        assertThat(expected.entrySet())
                .as("rows that %s lacks", table.name())
                .allMatch(row -> Arrays.stream(row.getValue()).allMatch(value -> value == 0 || Double.isNaN(value)));
    }

    private static List<String> key(Table table, List<String> row) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).type() == Column.Type.TEXT) {
                key.add(row.get(i));
            }
        }
        if (RetoldTables.NUMBERED.contains(table.name())) {
            key.add(Double.toString(Double.parseDouble(figures(table, row).get(0))));
        }
        return key;
    }

    private static List<String> figures(Table table, List<String> row) {
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).type() != Column.Type.TEXT) {
                figures.add(row.get(i));
            }
        }
        return figures;
    }

    private static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    /** Equal but for rounding to the decimals that are written; NaN is an undefined figure. */
    private static boolean agree(String text, double value, int decimals) {
        if (text.isEmpty() || Double.isNaN(value)) {
            return text.isEmpty() && Double.isNaN(value);
        }
        double step = 1;
        for (int i = 0; i < decimals; i++) {
            step /= 10;
        }
        double rounding = decimals == 0 ? 1e-9 : 0.5000001 * step + 1e-9 * Math.abs(value);
        return Math.abs(Double.parseDouble(text) - value) <= rounding;
    }
}
