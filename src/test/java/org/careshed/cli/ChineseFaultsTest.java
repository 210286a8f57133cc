package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.policy.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say in Chinese of wrong input: what, why and how to mend it, with no English sentence left. */
class ChineseFaultsTest {
    /** Levers in a county where they have nothing to act on, or that contradict each other. */
    private static final Map<String, String> IDLE = new TreeMap<>(Map.ofEntries(
            Map.entry("capacity", "close: true"),
            Map.entry("road-closure", "where: {tiers: [village-station]}"),
            Map.entry("facility-closure", ""),
            Map.entry("epidemic-wave", "factor: 90, conditions: [minor]"),
            Map.entry("shared-beds", ""),
            Map.entry("reimbursement", ""),
            Map.entry("payment-reform", ""),
            Map.entry("drug-supply", ""),
            Map.entry("two-way-referral", ""),
            Map.entry("tcm-services", ""),
            Map.entry("peak-specialties", ""),
            Map.entry("chronic-disease-management", ""),
            Map.entry("shared-registration", ""),
            Map.entry("medical-community", ""),
            Map.entry("shared-examinations", ""),
            Map.entry("private-providers", "")));

    @TempDir
    private Path temp;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path from : files.toList()) {
                Files.copy(from, temp.resolve(from.getFileName()));
            }
        }
    }

    @Test
    void leversWithNothingToActOn() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, String> lever : IDLE.entrySet()) {
            String own = lever.getValue().isEmpty() ? "" : ", " + lever.getValue();
            String file = write(
                    "lever.yaml",
                    "extends: county.yaml",
                    "levers:",
                    "  - {lever: " + lever.getKey() + ", from: 2022-01-20" + own + "}");
            List<String> said = ChineseScreensTest.screen("run", file, "--no-plots", "--out", temp + "/out");
            ChineseScreensTest.hold(said);
            if (said.stream().noneMatch(line -> line.contains(lever.getKey()) && line.matches(".*\\p{IsHan}.*"))) {
                silent.add(lever.getKey() + ": " + said);
            }
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    experiment  | experiment  | scenario: county.yaml; design: {kind: morris, levels: 3}; outputs: {}
                    experiment  | experiment  | scenario: county.yaml; parameters: {a: {add: [choice/wieghts], range: 0 to 1}}; design: {kind: sobol, points: 4}; outputs: {x: {measure: nothing_such}}
                    experiment  | experiment  | scenario: county.yaml; design: {kind: rows}; outputs: {x: {measure: care_in_county_share, table: daily}}
                    attribute   | attribution | scenario: reform.yaml; design: {orders: 3, kind: orders}
                    attribute   | attribution | scenario: county.yaml
                    attribute   | attribution | scenario: reform.yaml; factors: {a: [no-lever], b: [capacity/9]}
                    site        | siting      | scenario: county.yaml; place: {lever: capacity, from: 2022-01-20}; how_many: 2; objective: mean_time
                    site        | siting      | scenario: county.yaml; candidates: {facilities: [nowhere]}
                    calibrate   | calibration | scenario: county.yaml; parameters: {a: {set: [travel/dor], range: 1 to 1, follows: b}}; targets: {v: {measure: visits_per_person_year, value: 9}}
                    calibrate   | calibration | scenario: county.yaml; parameters: {}; targets: {}
                    evidence --effects | effects | effects: {a: {name: A, base: county.yaml}}
                    answer      | question    | title: {en: A}; answer: nonsense; scenarios: [county.yaml, county.yaml]
                    run         | county      | calendar: {start: 2022-13-01}; choices: {}
                    """)
    void wrongFiles(String command, String kind, String body) throws IOException {
        String file = write(
                "plan.yaml",
                ("careshed: 1; kind: " + kind + "; " + body).replace("; ", "\n").split("\n"));
        List<String> said = ChineseScreensTest.screen((command + " " + file).split(" "));
        ChineseScreensTest.hold(said);
        assertThat(said).anyMatch(line -> line.startsWith("错误["));
    }

    @Test
    void filesOfAnotherKind() {
        for (String command : List.of("experiment", "attribute", "site", "calibrate", "evidence --effects")) {
            ChineseScreensTest.hold(ChineseScreensTest.screen(
                    command, temp.resolve("county.yaml").toString()));
        }
    }

    @Test
    void damagedResults() throws IOException {
        String out = temp.resolve("out").toString();
        String county = temp.resolve("county.yaml").toString();
        ChineseScreensTest.hold(
                ChineseScreensTest.screen("run", county, "--replications", "1", "--no-plots", "--out", out));
        ChineseScreensTest.hold(ChineseScreensTest.screen("verify", out, "--recompute"));
        ChineseScreensTest.hold(ChineseScreensTest.screen("run", county, "--seed", "8", "--out", out));
        ChineseScreensTest.hold(ChineseScreensTest.screen("report", out, county));
        ChineseScreensTest.hold(ChineseScreensTest.screen("plot", out, out));
        Files.writeString(temp.resolve("out/tables/waits.csv"), "tier\n");
        Files.writeString(temp.resolve("out/more.txt"), "more\n");
        for (String command : List.of("verify", "report", "export")) {
            List<String> said = ChineseScreensTest.screen(command, out);
            ChineseScreensTest.hold(said);
            assertThat(said).anyMatch(line -> line.contains("careshed："));
        }
        Files.writeString(temp.resolve("out/manifest.json"), "{\"a\": 1}");
        for (String command : List.of("verify", "report", "export", "reproduce", "plot")) {
            ChineseScreensTest.hold(ChineseScreensTest.screen(command, out));
            ChineseScreensTest.hold(
                    ChineseScreensTest.screen(command, temp.resolve("nowhere").toString()));
        }
    }

    @Test
    void aCalibrationAndItsCard() throws IOException {
        String file = write(
                "fit.yaml",
                "careshed: 1",
                "kind: calibration",
                "scenario: county.yaml",
                "effort: {last_replications: 2}",
                "parameters:",
                "  needs: {multiply: [conditions/*/rate/*], range: 0.5 to 1.4, follows: visits}",
                "targets:",
                "  visits: {measure: visits_per_person_year, value: 9, tolerance: 0.2, source: 2022, grade: A}");

        List<String> said = ChineseScreensTest.screen("calibrate", file, "--out", temp + "/fit");
        assertThat(ChineseScreensTest.english(said)).isEmpty();
        assertThat(said).anyMatch(line -> line.contains("第 1 步")).anyMatch(line -> line.startsWith("校准卡"));
    }

    @Test
    void listsOfLeversAndMeasures() {
        ChineseScreensTest.hold(ChineseScreensTest.screen("measures"));
        ChineseScreensTest.hold(ChineseScreensTest.screen("levers"));
        for (Policies.Entry lever : Policies.catalogue()) { // a page, whose lines are as long as those of its file
            List<String> page = ChineseScreensTest.screen("levers", lever.name());
            assertThat(page.get(0)).matches("# .*[\\u4e00-\\u9fff].*（`" + lever.name() + "`）");
            assertThat(ChineseScreensTest.english(page)).isEmpty();
        }
        ChineseScreensTest.hold(ChineseScreensTest.screen("levers", "magic"));
    }

    private String write(String name, String... lines) throws IOException {
        return Files.writeString(temp.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }
}
