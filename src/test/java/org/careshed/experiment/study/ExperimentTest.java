package org.careshed.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.study.Experiment.Outcome;
import org.careshed.experiment.study.plan.StudyReader;
import org.careshed.language.Language;
import org.careshed.policy.Policies;
import org.careshed.result.parquet.Landed;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {
    private static final String HEAD = """
            careshed: 1
            kind: experiment
            scenario: county.yaml
            replications: 2
            calendar: {warm_up: 1, length: 4}
            """;
    private static final String OUTPUTS = """
            outputs:
              in-county: {name: Care in the county, measure: care_in_county_share}
              served: {table: resource_use, where: {facility: county-hospital}, column: served}
            """;
    private static final String PARAMETERS = """
            parameters:
              travel: {name: weight of travel, multiply: [choice/weights/*/travel], range: 0.5 to 2, grade: B}
              needs: {multiply: [conditions/*/rate/*], range: 0.5 to 2}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void filesDependNeitherOnThreadsNorOnWhatWasThereBefore() throws IOException {
        for (String design : List.of("morris, trajectories: 2", "sobol-indices, samples: 3", "halton, points: 7")) {
            String text = HEAD + OUTPUTS + PARAMETERS + "measures: all\ndesign: {kind: " + design + "}\n";
            Outcome one = run(text, "one", "one/runs", 1);
            Outcome three = run(text, "three", "three/runs", 3);
            Outcome again = run(text, "again", "one/runs", 2);
            assertThat(files("three")).isEqualTo(files("one"));
            assertThat(files("again")).isEqualTo(files("one"));
            assertThat(three.lines(Language.ENGLISH)).isEqualTo(one.lines(Language.ENGLISH));
            assertThat(again.simulated()).isZero();
            assertThat(again.kept()).isEqualTo(one.simulated() + one.kept());
            assertThat(one.lines(Language.ENGLISH)).allMatch(line -> Paper.columns(line) <= Paper.WIDTH);
            assertThat(files("one"))
                    .containsOnlyKeys(
                            "data", "experiment.json", "means.csv", "points.csv", "results.csv", "sensitivity.csv");
        }
    }

    @Test
    void moreNeedsServeMorePatients() throws IOException {
        Outcome outcome = run(
                HEAD + OUTPUTS + PARAMETERS + "measures: all\ndesign: {kind: morris, trajectories: 3}\n",
                "out",
                "runs",
                2);
        int served = outcome.lines(Language.ENGLISH).indexOf("resource_use.served county-hospital");
        assertThat(outcome.lines(Language.ENGLISH).subList(served, served + 5))
                .anyMatch(line -> line.startsWith("[C] needs"));
        assertThat(rows("sensitivity.csv"))
                .anyMatch(row -> row.startsWith("served,needs,mu,") && Double.parseDouble(row.split(",")[3]) > 0)
                .anyMatch(row -> row.startsWith("in-county,travel,mu_star,") && row.endsWith(",B"));
    }

    @Test
    void aRowIsTheScenarioWithItsNumbers() throws IOException {
        write("rows.csv", "id,travel/speeds/lane,conditions/minor/rate/*,needs\nbase,,,\nother,+10%,*0.5,2\n");
        Layout layout = Layout.of(
                StudyReader.read(
                        write("x.yaml", HEAD + OUTPUTS + PARAMETERS + "design: {kind: rows, file: rows.csv}\n")),
                new ScenarioReader(Policies.shapes()).numbers(folder.resolve("county.yaml")));
        Map<String, BigDecimal> calendar =
                new TreeMap<>(Map.of("calendar/warm_up", BigDecimal.ONE, "calendar/length", new BigDecimal(4)));
        assertThat(layout.points().get(0).numbers()).isEqualTo(calendar);
        Map<String, BigDecimal> other = layout.points().get(1).numbers();
        assertThat(other.get("travel/speeds/lane")).isEqualByComparingTo("27.5");
        assertThat(other).doesNotContainKey("conditions/minor/rate/child"); // doubled, then halved
        assertThat(other.get("conditions/severe/rate/child")).isEqualByComparingTo("0.4");
    }

    @Test
    void rowsAreComparedWithTheFirstUnderTheSameLuck() throws IOException {
        write("rows.csv", "id,conditions/*/rate/*\nbase,\nsame,*1\nmore,+50%\n");
        Outcome outcome =
                run(HEAD + OUTPUTS + "measures: all\ndesign: {kind: rows, file: rows.csv}\n", "out", "runs", 2);
        assertThat(outcome.lines(Language.ENGLISH))
                .anyMatch(line -> line.matches("same .* 0\\.?0* \\+- 0\\.?0*"))
                .anyMatch(line -> line.matches("more .* [1-9][0-9]* \\+- .*"));
        assertThat(rows("points.csv")).containsExactly("point,conditions/*/rate/*", "base,", "same,*1", "more,'+50%");
        assertThat(rows("results.csv")).hasSize(1 + 3 * 2 * 2);
        try (Landed landed = Landed.open(folder.resolve("out"))) {
            assertThat(landed.ask("SELECT arm, role, worlds FROM arms"))
                    .contains(List.of("base", "base", "2"), List.of("more", "other", "2"));
            assertThat(landed.ask("SELECT arm, setting, value FROM settings"))
                    .contains(List.of("base", "", ""), List.of("same", "*1", ""));
            assertThat(landed.ask("SELECT arm, measure, difference FROM contrasts"))
                    .contains(List.of("same", "served", "0"));
            assertThat(landed.ask(SERVED_FROM_RUNS)).isEqualTo(landed.ask(SERVED_FROM_OUTPUTS));
        }
    }

    private static final String SERVED_FROM_RUNS = """
            SELECT arm, replication, sum(served) AS served FROM utilisation
            WHERE facility = 'county-hospital' GROUP BY ALL ORDER BY ALL""";

    private static final String SERVED_FROM_OUTPUTS = """
            SELECT arm, replication, CAST(value AS BIGINT) AS served FROM outputs
            WHERE output = 'served' ORDER BY ALL""";

    @Test
    void aGridHasEveryCombination() throws IOException {
        run(
                HEAD + OUTPUTS + PARAMETERS
                        + "measures: all\ndesign: {kind: grid, levels: 2, settings: {needs: [1]}}\n",
                "out",
                "runs",
                1);
        assertThat(rows("points.csv")).containsExactly("point,travel,needs", "1,0.5,1", "2,2,1");
    }

    @Test
    void whatLeadsNowhereIsToldWhereItIsWritten() throws IOException {
        assertRefused(
                OUTPUTS + "parameters: {travel: {multiply: [choice/wieghts/*/travel], range: 0.5 to 2}}\n"
                        + "design: {kind: morris}\n",
                "no number at `choice/wieghts/*/travel`",
                "did you mean `weights`?");
        write("rows.csv", "id,choice/taste\none,1\n");
        assertRefused(OUTPUTS + "design: {kind: rows, file: rows.csv}\n", "rows.csv:1:4", "known are", "taste_sd");
        assertRefused(
                "outputs: {share: {measure: care_in_county_shar}}\n" + PARAMETERS + "design: {kind: morris}\n",
                "x.yaml:6:11",
                "did you mean `care_in_county_share`?");
        assertRefused(
                "outputs: {wait: {measure: mean_wait_minutes, of: city}}\n" + PARAMETERS + "design: {kind: morris}\n",
                "not `of` this",
                "county-hospital");
        assertRefused(
                "outputs: {wait: {measure: no_such_thing}}\n" + PARAMETERS + "design: {kind: morris}\n",
                "write `measures: all`");
    }

    @Test
    void aSettingThatNoScenarioCanHaveIsToldBeforeAnythingRuns() throws IOException {
        assertRefused(
                OUTPUTS + "parameters: {taste: {set: [choice/taste_sd], range: -1 to 1}}\ndesign: {kind: morris}\n",
                "`taste` at -1 must give a scenario that can be read",
                "county.yaml:",
                "x.yaml:9:14");
        write("rows.csv", "id,choice/taste_sd\none,1\ntwo,-1\n");
        assertRefused(OUTPUTS + "design: {kind: rows, file: rows.csv}\n", "row `two` must give", "rows.csv:3:1");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    private void assertRefused(String text, String... parts) throws IOException {
        assertThatThrownBy(() -> run(HEAD + text, "out", "runs", 1))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContainingAll(parts);
    }

    private Outcome run(String text, String out, String store, int threads) throws IOException {
        List<Double> told = java.util.Collections.synchronizedList(new ArrayList<>());
        Outcome outcome = new Experiment(StudyReader.read(write("x.yaml", text)))
                .run(folder.resolve(out), folder.resolve(store), threads, told::add);
        assertThat(told).contains(1.0).hasSize(outcome.simulated() + outcome.kept());
        return outcome;
    }

    private Map<String, String> files(String out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve(out))) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        texts.put("data", Files.readString(folder.resolve(out).resolve("data/checksums.csv")));
        return texts;
    }

    private List<String> rows(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
