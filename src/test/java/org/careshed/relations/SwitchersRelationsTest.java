package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.switching.SwitcherTables;
import org.careshed.experiment.switching.Switchers;
import org.careshed.result.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever goes elsewhere because of a lever in the tiny county has a reason, and all of them add up. */
class SwitchersRelationsTest {

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return TinyLeversTest.cases();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void reasonsAddUpToFlowsAndTermsToTheChangeOfTheLead(String lever, String county) {
        Prepared without = Prepared.of(TinyLevers.without(county, folder));
        Prepared with = Prepared.of(TinyLevers.with(county, folder, lever, TinyLevers.FIRST, 1));
        List<Table> tables = new SwitcherTables(Switchers.of(without, with, 1, 1)).all();
        Map<String, Double> needs = sums(tables.get(0), 0, 1, row -> true);
        Map<String, Double> flows = sums(tables.get(1), 2, 4, row -> row.get(3).equals("other"));
        assertThat(sums(tables.get(2), 2, 4, row -> !row.get(0).equals("all"))).isEqualTo(flows);
        assertThat(flows.values().stream().mapToDouble(flow -> flow).sum())
                .as("by tier and by facility")
                .isEqualTo(2 * needs.get("switched"));
        Map<String, Double> terms = sums(tables.get(3), 2, 5, row -> !row.get(3).equals("sum"));
        Map<String, Double> leads = sums(tables.get(3), 2, 5, row -> row.get(3).equals("sum"));
        terms.forEach((flow, utils) -> assertThat(leads.get(flow)).isCloseTo(utils, within(1e-6)));
        assertThat(leads.values()).allMatch(lead -> lead >= 0);
        assertThat(needs.get("same-place")).isPositive();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void whatChangesNothingSwitchesNobody(String lever, String county) {
        Prepared without = Prepared.of(TinyLevers.without(county, folder));
        Prepared with = Prepared.of(TinyLevers.with(county, folder, lever, TinyLevers.FIRST, 0));
        List<Table> tables = new SwitcherTables(Switchers.of(without, with, 1, 1)).all();
        Map<String, Double> needs = sums(tables.get(0), 0, 1, row -> true);
        assertThat(needs.get("switched") + needs.get("only-in-a") + needs.get("only-in-b"))
                .isZero();
    }

    /** A column's numbers, summed over rows that are alike in the columns before {@code keys}. */
    private static Map<String, Double> sums(Table table, int keys, int column, Predicate<List<String>> rows) {
        Map<String, Double> sums = new TreeMap<>();
        table.rows().stream()
                .filter(rows)
                .forEach(row -> sums.merge(
                        String.join(" ", row.subList(0, keys + 1)), Double.valueOf(row.get(column)), Double::sum));
        return sums;
    }
}
