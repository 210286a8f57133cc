package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.model.RunControl;
import org.careshed.policy.PolicyException;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lever of the catalogue in the tiny county, where nothing is arranged, and where everything is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TinyLeversTest {

    private static final String PLAIN = "county.yaml";

    /** Where nothing is arranged some levers have nothing to act on, and say what is missing. */
    private static final Map<String, String> MISSING = Map.of(
            "chronic-disease-management", "section `chronic`",
            "drug-supply", "section `chronic`",
            "payment-reform", "section `money`",
            "reimbursement", "section `money`",
            "shared-beds", "table of beds",
            "shared-registration", "`booking`",
            "two-way-referral", "section `competence`");

    /** What the counties tell without levers. */
    private final Map<String, List<String>> without = new HashMap<>();

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return Stream.of(PLAIN, "arranged.yaml")
                .flatMap(county -> TinyLevers.names()
                        .filter(lever -> !county.equals(PLAIN) || !MISSING.containsKey(lever))
                        .map(lever -> Arguments.of(lever, county)));
    }

    static Stream<Arguments> refused() {
        return MISSING.entrySet().stream().map(lever -> Arguments.of(lever.getKey(), lever.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsMissingWhereNothingIsArrangedIsSaid(String lever, String missing) {
        Scenario scenario = TinyLevers.with(PLAIN, folder, lever, TinyLevers.FIRST, 1);
        assertThatThrownBy(() -> Prepared.of(scenario))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("lever `" + lever + "`")
                .hasMessageContaining(missing);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void atStrengthZeroEverythingIsTheSame(String lever, String county) {
        changesNothing(county, TinyLevers.with(county, folder, lever, TinyLevers.FIRST, 0));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void afterTheEndOfTheRunEverythingIsTheSame(String lever, String county) {
        changesNothing(county, TinyLevers.with(county, folder, lever, TinyLevers.AFTER_THE_END, 1));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void itWorksFromTheFirstDay(String lever, String county) {
        assertThat(told(TinyLevers.with(county, folder, lever, TinyLevers.FIRST.minusDays(30), 1)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void itWorksFromALaterDayAndWhatPatientsMeetBeforeIsTheSame(String lever, String county) {
        Scenario scenario = TinyLevers.with(county, folder, lever, TinyLevers.FIRST.plusDays(1), 1);
        List<String> expected = without.computeIfAbsent(county, name -> told(TinyLevers.without(name, folder)));
        Set<String> kinds = expected.stream().map(TinyLeversTest::kind).collect(Collectors.toSet());
        assertThat(told(scenario).stream()
                        .filter(line -> isBefore(line) && kinds.contains(kind(line)))
                        .toList()
                        .equals(expected.stream()
                                .filter(TinyLeversTest::isBefore)
                                .toList()))
                .isTrue();
    }

    /** Whether a line of a chronicle tells of a time before the lever of {@code itWorksFromALaterDay...}: two days. */
    private static boolean isBefore(String line) {
        return line.matches("\\d{12} .*") && Long.parseLong(line.substring(0, 12)) < 2 * Ticks.DAY;
    }

    /** What a line of a chronicle tells; where nothing is arranged contacts and episodes are told only with a lever. */
    private static String kind(String line) {
        return isBefore(line) ? line.split(" ", 3)[1] : "";
    }

    private void changesNothing(String county, Scenario scenario) {
        List<String> told = told(scenario);
        List<String> expected = without.computeIfAbsent(county, name -> told(TinyLevers.without(name, folder)));
        assertThat(IntStream.range(0, Math.min(told.size(), expected.size()))
                        .filter(line -> !told.get(line).equals(expected.get(line)))
                        .limit(1)
                        .mapToObj(line -> told.get(line) + " instead of " + expected.get(line)))
                .isEmpty();
        assertThat(told.size()).isEqualTo(expected.size());
    }

    /** Facts, readings and tables of one replication, every rule watching. */
    private static List<String> told(Scenario scenario) {
        Prepared prepared = Prepared.of(scenario);
        Chronicle chronicle = new Chronicle(prepared.county());
        List<Object> listeners = Runs.withEveryMeasure(prepared.county(), chronicle);
        prepared.world(0, Facts.to(listeners)).run(RunControl.NONE);
        List<String> told = new ArrayList<>(chronicle.lines());
        for (Object listener : listeners) {
            if (listener instanceof Measure measure) {
                measure.readings().forEach(reading -> told.add(reading.toString()));
                measure.tables().forEach(table -> told.add(table.toString()));
            }
        }
        return told;
    }
}
