package org.careshed.experiment.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.attribution.asked.AttributionReader;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.landing.Views;
import org.careshed.experiment.store.Share;
import org.careshed.language.Language;
import org.careshed.policy.Policies;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.parquet.Landed;
import org.careshed.result.parquet.Landing;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributions of the tiny county over a few days. */
class AttributingTest {
    private static final String HEAD = """
            careshed: 1
            kind: attribution
            scenario: reform.yaml
            replications: 3
            calendar: {warm_up: 1, length: 6}
            """;
    private static final String THREE = """
            factors:
              referral: {levers: [two-way-referral]}
              contracts: {levers: [family-doctor-contracts, reimbursement]}
              doctor: {levers: [capacity]}
            """;

    @TempDir
    private Path folder;

    private Drawn drawn = Drawn.none();

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        Files.readString(file).replace("2022-05-05", "2022-05-02"));
            }
        }
    }

    @Test
    void filesDependNeitherOnThreadsNorOnWhatWasThereBefore() throws IOException {
        for (String design : List.of("full", "fraction, resolution: 3", "orders, orders: 2")) {
            String text = HEAD + THREE + "design: {kind: " + design + "}\n";
            Attributed one = run(text, "one", "store", 1);
            Attributed three = run(text, "three", "other", 3);
            Attributed again = run(text, "again", "store", 2);
            assertThat(files("three")).isEqualTo(files("one"));
            assertThat(files("again")).isEqualTo(files("one"));
            assertThat(three.lines(Language.ENGLISH))
                    .isEqualTo(one.lines(Language.ENGLISH))
                    .allMatch(line -> Paper.columns(line) <= Paper.WIDTH);
            assertThat(again.simulated()).isZero();
            assertThat(again.kept()).isEqualTo(one.simulated() + one.kept());
        }
    }

    @Test
    void everyArmIsTheScenarioWrittenWithoutTheOtherLevers() throws IOException {
        run(HEAD + THREE + "others: never\ndesign: {kind: full}\n", "out", "store", 2);
        List<String> lines = Files.readAllLines(folder.resolve("reform.yaml"));
        int at = lines.indexOf("levers:");
        String doctor = String.join("\n", lines.subList(lines.indexOf("  - lever: capacity"), lines.size()));
        String before = String.join("\n", lines.subList(0, at + 1));
        String calendar = "calendar: {warm_up: 1 d, length: 6 d}\n";
        assertThat(cell("arms.csv", "doctor,C,", 6)).isEqualTo(hash(calendar + before + "\n" + doctor + "\n"));
        assertThat(cell("arms.csv", "none,,", 6)).isEqualTo(hash(calendar + before + " []\n"));
    }

    @Test
    void sharesInTheTableAddUpToTheWhole() throws IOException {
        Attributed attributed = run(HEAD + THREE + "design: {kind: full}\n", "out", "store", 2);
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String row : Files.readAllLines(folder.resolve("out/shares.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = row.split(",", -1);
            sums.merge(cells[0] + "," + cells[1], new BigDecimal(cells[5]), BigDecimal::add);
        }
        assertThat(sums.size()).isGreaterThan(10);
        for (String row : Files.readAllLines(folder.resolve("out/wholes.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = row.split(",", -1);
            if (!cells[5].isEmpty()) {
                assertThat(sums.get(cells[0] + "," + cells[1])).as(row).isEqualByComparingTo(cells[5]);
            }
        }
        attributed.writeJson(folder.resolve("deep/all.json"));
        assertThat(folder.resolve("deep/all.json")).hasSameBinaryContentAs(folder.resolve("out/attribution.json"));
    }

    @Test
    void whatLandsAnswersInSql() throws IOException {
        run(HEAD + THREE + "outputs: [care_in_county_share]\ndesign: {kind: full}\n", "out", "store", 2);
        try (Landed landed = Landed.open(folder.resolve("out"))) {
            landed.define(Views.of(landed));
            assertThat(landed.ask("SELECT count(DISTINCT arm), count(*) FROM runs")
                            .get(1))
                    .containsExactly("8", "24");
            assertThat(landed.ask("SELECT abs(sum(share) - any_value(difference)) < 0.000001 FROM shares JOIN contrasts"
                                    + " USING (measure, \"of\")")
                            .get(1))
                    .containsExactly("true");
            assertThat(landed.ask(
                                    "SELECT abs(avg(difference) - (SELECT difference FROM contrasts)) < 0.000001 FROM paired"
                                            + " WHERE arm = 'all' AND measure = 'care_in_county_share'")
                            .get(1))
                    .containsExactly("true");
            assertThat(landed.ask("SELECT arm FROM settings_wide WHERE referral = 1 AND contracts = 0 AND doctor = 1"))
                    .containsExactly(List.of("arm"), List.of("referral + doctor"));
            assertThat(landed.ask("SELECT * FROM factors WHERE letter = 'B'").get(1))
                    .containsExactly("contracts", "B", "contracts", "family-doctor-contracts, reimbursement");
            assertThat(landed.ask("SELECT count(*) FROM effects").get(1)).containsExactly("6");
            assertThat(landed.ask("SELECT count(*) > 0 FROM utilisation").get(1))
                    .containsExactly("true");
        }
    }

    /** In draw 2 people fall ill more often; draw 5 is the county as it is. */
    @Test
    void anEnsembleIsAskedAfterTheWorlds() throws IOException {
        SortedMap<String, BigDecimal> busier = new TreeMap<>(Map.of("conditions/minor/rate/adult", BigDecimal.TEN));
        for (String design : List.of("full", "fraction, resolution: 3", "orders, orders: 2")) {
            String text = HEAD + THREE + "outputs: [care_in_county_share]\ndesign: {kind: " + design + "}\n";
            drawn = Drawn.none();
            Attributed without = run(text, "without", "store", 2);
            drawn = new Drawn(List.of(2, 5), draw -> draw == 2 ? busier : new TreeMap<>());
            Attributed over = run(text, "over", "store", 2);
            assertThat(String.join(" ", over.lines(Language.ENGLISH)))
                    .contains("over 2 draws")
                    .contains("what dominates: ")
                    .contains("each a county that the evidence allows");
            for (String table : List.of("shares", "effects", "wholes")) {
                Path file = folder.resolve("over/" + table + ".csv");
                if (Files.exists(file)) {
                    List<String> plain = Files.readAllLines(folder.resolve("without/" + table + ".csv"));
                    List<String> wider = Files.readAllLines(file);
                    assertThat(wider.get(0)).isEqualTo(plain.get(0) + ",draws,draws_p5,draws_p95,dominates");
                    for (int row = 1; row < wider.size(); row++) {
                        assertThat(wider.get(row)).startsWith(plain.get(row) + ",2,");
                    }
                }
            }
            assertThat(without.simulated() + without.kept()).isLessThan(over.simulated() + over.kept());
        }
        try (Landed landed = Landed.open(folder.resolve("over"))) {
            assertThat(landed.ask("SELECT DISTINCT draw FROM runs ORDER BY ALL"))
                    .containsExactly(List.of("draw"), List.of("0"), List.of("2"), List.of("5"));
            assertThat(landed.ask("SELECT draws FROM contrasts").get(1)).containsExactly("2");
        }
    }

    @Test
    void sharesOfAllRunsLeaveNothingToRun() throws IOException {
        String text = HEAD + THREE + "design: {kind: full}\n";
        int runs = 0;
        for (int share = 1; share <= 3; share++) {
            runs += attributing(text, "shared", 2)
                    .run(new Share(share, 3), done -> {})
                    .simulated();
        }
        assertThat(runs).isEqualTo(24);
        Attributed whole = run(text, "whole", "shared", 2);
        assertThat(whole.simulated()).isZero();
        run(text, "alone", "store", 1);
        assertThat(files("whole")).isEqualTo(files("alone"));
    }

    @Test
    void leversThatCannotBeOnTogetherAreToldWhereTheyStand() throws IOException {
        write("reform.yaml", """
                careshed: 1
                extends: arranged.yaml
                levers:
                  - {lever: capacity, from: 2022-05-02, where: {facilities: [county-hospital]}, resource: doctor, add: 1}
                  - {lever: payment-reform, from: 2022-05-02, where: {towns: [willow]}, per_head: 1000 CNY}
                  - {lever: payment-reform, from: 2022-05-02, where: {towns: [willow]}, per_head: 900 CNY}
                """);
        refused("factors:\n  doctor: {levers: [capacity]}\n  rich: {levers: [payment-reform/1]}\n"
                + "  poor: {levers: [payment-reform/2]}\ndesign: {kind: full}\n");
    }

    private void refused(String text) {
        assertThatThrownBy(() -> attributing(HEAD + text, "store", 1).check())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("asked.yaml:9:")
                .hasMessageContaining("`rich` and `poor` cannot be on together");
    }

    @Test
    void aLeverThatNeedsAnotherIsToldWhereItStands() throws IOException {
        write("reform.yaml", """
                careshed: 1
                extends: arranged.yaml
                levers:
                  - {lever: capacity, from: 2022-05-02, where: {facilities: [county-hospital]}, resource: doctor, add: 1}
                  - {lever: medical-community, from: 2022-05-02, groups: [{id: east, lead: county-hospital, towns: [willow]}]}
                  - {lever: shared-beds, from: 2022-05-02, where: {groups: [east]}}
                """);
        assertThatThrownBy(() -> attributing(
                                HEAD + "design: {kind: full}\nfactors:\n  doctor: {levers: [capacity]}\n"
                                        + "  group: {levers: [medical-community]}\n  beds: {levers: [shared-beds]}\n",
                                "store",
                                1)
                        .check())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("asked.yaml:10:")
                .hasMessageContaining("`beds` cannot be on alone")
                .hasMessageContaining("put it into one factor with the lever that it needs");
    }

    @Test
    void anOutputThatNobodyMeasuresIsTold() {
        assertThatThrownBy(
                        () -> attributing(HEAD + "design: {kind: full}\noutputs: [care_in_county_sahre]\n", "store", 1)
                                .check())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("asked.yaml:7:")
                .hasMessageContaining("did you mean `care_in_county_share`?");
    }

    private Attributed run(String text, String out, String store, int threads) throws IOException {
        try (Landing landing = Landing.begin()) {
            Attributed attributed = attributing(text, store, threads).run(landing, share -> {});
            attributed.write(folder.resolve(out), landing);
            return attributed;
        }
    }

    private Attributing attributing(String text, String store, int threads) throws IOException {
        return new Attributing(
                AttributionReader.read(write("asked.yaml", text)), folder.resolve(store), threads, drawn);
    }

    private String hash(String text) throws IOException {
        return new ScenarioReader(Policies.shapes())
                .read(write("written.yaml", text))
                .hash();
    }

    private String cell(String table, String start, int column) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(table)).stream()
                .filter(row -> row.startsWith(start))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[column];
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        file.getFileName().toString(),
                        Fingerprint.of(Files.readAllBytes(file)).sha256());
            }
        }
        return files;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
