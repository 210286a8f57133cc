package org.careshed.experiment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.calibration.Evaluations.Point;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.CalibrationReader;
import org.careshed.experiment.dial.Quantity;
import org.careshed.quantity.Fixed;
import org.careshed.report.proof.CalibrationCard;
import org.careshed.report.proof.Proofs;
import org.careshed.result.ResultException;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratorTest {
    private static final Quantity GRASSROOTS = Quantity.reading("grassroots_share_of_in_county_visits", "all");
    private static final Quantity VISITS = Quantity.reading("visits_per_person_year", "all");
    private static final String HOSPITAL =
            "  hospital: {add: [choice/constants/county-hospital/*], range: -3 to 3, start: 1, follows: grassroots, falls:"
                    + " true}";
    private static final String NEEDS =
            "  needs: {multiply: [conditions/*/rate/*], range: 0.5 to 1.4, start: 1.3, follows: visits}";

    @TempDir
    private Path temp;

    private TinyCounty tiny;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void copy() throws IOException {
        tiny = new TinyCounty(Files.createDirectory(temp.resolve("tiny")));
    }

    @Test
    void constantsThatWereMovedAreFoundBack() throws IOException {
        Path file = tiny.calibration(
                "effort: {replications: 2, last_replications: 2, closeness: 0.1}",
                "parameters:",
                HOSPITAL,
                NEEDS,
                "targets:",
                "  grassroots: {measure: grassroots_share_of_in_county_visits, value: " + truth(GRASSROOTS)
                        + ", tolerance: 0.01}",
                "  visits: {measure: visits_per_person_year, value: " + truth(VISITS) + ", tolerance: 0.1}");
        EnsembleTable table = fitted(file);
        assertThat(table.numbers(0)
                        .get("choice/constants/county-hospital/minor")
                        .doubleValue())
                .isCloseTo(-0.3, within(0.1));
        assertThat(table.numbers(0).get("conditions/minor/rate/adult").doubleValue())
                .isCloseTo(6, within(0.15));
        assertThat(Files.readString(temp.resolve("out/card.md"))).contains("| hospital | add | 0.0000 +/- 1.7321 |");
        assertThat(Files.readString(temp.resolve("out/card-parameters.csv"))
                        .lines()
                        .skip(1))
                .allMatch(row -> row.endsWith(",pinned down"));
        assertThat(Files.readString(temp.resolve("out/fit.yaml"))).containsPattern("adult: \\d\\.\\d+ /year");
    }

    @Test
    void anOptimiserMovesWhatFollowsNoTarget() throws IOException {
        Path file = tiny.calibration(
                "effort: {last_replications: 1, evaluations: 25, rounds: 1}",
                "parameters:",
                "  door: {set: [travel/door], range: 0 to 40, start: 30}",
                "  desk: {multiply: [pathways/*/register/time/mean], range: 0.5 to 3, start: 2.5}",
                "targets:",
                "  way: {measure: mean_travel_minutes, value: 30, tolerance: 1}",
                "  wait: {measure: mean_wait_minutes, of: county-hospital, range: 2 to 3}");
        EnsembleTable table = fitted(file);
        assertThat(Files.readString(temp.resolve("out/card-targets.csv"))
                        .lines()
                        .skip(1))
                .allMatch(row -> row.contains(",within,"));
        assertThat(table.kept()).isEmpty();
        assertThat(told).anyMatch(line -> line.startsWith("evaluation 5: cost"));
    }

    @Test
    void aSingleParameterIsMovedByTheEvolutionStrategy() throws IOException {
        Path file = tiny.calibration(
                "effort: {last_replications: 1, evaluations: 30, rounds: 1}",
                "parameters:",
                "  door: {set: [travel/door], range: 0 to 40, start: 30}",
                "targets:",
                "  way: {measure: mean_travel_minutes, value: 30, tolerance: 3}");
        fitted(file);
        assertThat(told).filteredOn(line -> line.startsWith("evaluation ")).hasSize(30);
        assertThat(Files.readString(temp.resolve("out/card-targets.csv"))).contains(",within,");
    }

    @Test
    void whatNoFigureAnswersToIsNotIdentified() throws IOException {
        Path file = tiny.calibration(
                "effort: {last_replications: 1, evaluations: 5, rounds: 1}",
                "parameters:",
                "  lab: {set: [pathways/hospital-visit/laboratory/time/mean], range: 1 to 10, start: 3.5}",
                "targets:",
                "  visits: {measure: visits_per_person_year, value: 8, tolerance: 5}");
        fitted(file);
        assertThat(Files.readString(temp.resolve("out/card-parameters.csv")))
                .contains("lab,set,5.5000 +/- 2.5981,")
                .contains(",1.0000,not identified");
    }

    @Test
    void whatWasStoppedGoesOnAndEndsTheSame() throws IOException {
        Path file = ensemble();
        Calibration plan = CalibrationReader.read(file);
        new Calibrator(plan, temp.resolve("whole"), 2, line -> told.add(line.english())).run(true);
        told.clear();
        assertThatThrownBy(() -> new Calibrator(plan, temp.resolve("cut"), 1, line -> {
                            told.add(line.english());
                            if (told.size() == 4) {
                                throw new IllegalStateException("killed");
                            }
                        })
                        .run(true))
                .hasMessage("killed");
        new Calibrator(plan, temp.resolve("cut"), 1, line -> {}).run(true);
        assertThat(TinyCounty.card(temp.resolve("cut"))).isEqualTo(TinyCounty.card(temp.resolve("whole")));
    }

    @Test
    void whatIsThereIsNotSimulatedAgain() throws IOException {
        Calibration plan = CalibrationReader.read(ensemble());
        new Calibrator(plan, temp.resolve("out"), 1, line -> told.add(line.english())).run(true);
        Path evaluations = temp.resolve("out/evaluations");
        List<Path> before;
        try (var files = Files.walk(evaluations)) {
            before = files.filter(Files::isRegularFile).sorted().toList();
        }
        Path damaged = before.stream()
                .filter(part -> part.toString().endsWith(".part"))
                .findFirst()
                .orElseThrow();
        Files.writeString(damaged, "cut short");
        List<String> card = TinyCounty.card(temp.resolve("out"));
        new Calibrator(plan, temp.resolve("out"), 1, line -> told.add(line.english())).run(true);
        assertThat(TinyCounty.card(temp.resolve("out"))).isEqualTo(card);
        try (var files = Files.walk(evaluations)) {
            assertThat(files.filter(Files::isRegularFile).sorted().toList()).isEqualTo(before);
        }
    }

    @Test
    void everyDrawOfTheEnsembleIsRefitted() throws IOException {
        Path file = ensemble();
        new Calibrator(CalibrationReader.read(file), temp.resolve("out"), 2, line -> told.add(line.english()))
                .run(true);
        EnsembleTable table = EnsembleTable.read(temp.resolve("out/ensemble.csv"));
        assertThat(table.kept()).hasSizeBetween(4, 6);
        assertThat(table.kept().stream()
                        .map(draw -> table.numbers(draw).get("choice/constants/village-station/minor"))
                        .distinct())
                .hasSizeGreaterThan(3);
        String card = Files.readString(temp.resolve("out/card.md"));
        assertThat(card)
                .contains("## What the evidence leaves open")
                .contains("## The county without its levers")
                .contains("## What was held out")
                .contains("| drawn | 6 |");
        assertThat(Files.readString(temp.resolve("out/card.json"))).contains("\"careshed_calibration\": 1");
        CalibrationCard read = Proofs.open(Optional.empty(), Optional.of(temp.resolve("out/card.json")))
                .card()
                .orElseThrow();
        assertThat(read.fitted()).allMatch(one -> one.ensemble().isPresent());
        assertThat(read.pinned()).anyMatch(CalibrationCard.Pinned::drawn).anyMatch(one -> !one.drawn());
    }

    @Test
    void aFitWrittenIntoTheScenarioIsTheScenarioAndIsFoundAgain() throws IOException {
        tiny.change("county.yaml", "refill: -0.6}", "refill: -0.6}   # as they say");
        Files.writeString(tiny.folder().resolve("before.yaml"), """
                choice: {taste_sd: 0.4, constants: {county-hospital: {minor: -0.3, moderate: 0.9, severe: 1.2, refill: -0.6}}}
                conditions: {minor: {rate: {child: 8 /year, adult: 6 /year, elder: 9 /year}}}
                """);
        Path file = tiny.calibration(
                "before: before.yaml",
                "effort: {last_replications: 1}",
                "parameters:",
                HOSPITAL,
                NEEDS.replace("*/rate", "minor/rate"),
                "targets:",
                "  grassroots: {measure: grassroots_share_of_in_county_visits, value: 0.7, tolerance: 0.01}",
                "  visits: {measure: visits_per_person_year, value: 9, tolerance: 0.3}",
                "without_levers: {scenario: one-more-doctor.yaml, priors: {c: {measure: care_in_county_share, range: 0 to"
                        + " 1}}}");
        EnsembleTable table = fitted(file);
        List<String> card = TinyCounty.card(temp.resolve("out")).subList(0, 5);
        String before = Files.readString(tiny.scenario());
        new Calibrator(CalibrationReader.read(file), temp.resolve("out"), 1, line -> told.add(line.english())).apply();
        assertThat(Files.readString(tiny.scenario()).lines())
                .hasSameSizeAs(before.lines().toList())
                .anyMatch(line -> line.startsWith("  taste_sd: 0.4"))
                .anyMatch(line -> line.endsWith("}   # as they say"))
                .contains(before.lines().findFirst().orElseThrow());
        assertThat(Evaluations.reader().read(tiny.scenario()).hash())
                .isEqualTo(Evaluations.reader()
                        .read(tiny.scenario(), table.numbers(0))
                        .hash());
        fitted(file);
        assertThat(TinyCounty.card(temp.resolve("out")).subList(0, 5)).isEqualTo(card);
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.createDirectory(temp.resolve("out"));
        Files.writeString(temp.resolve("out/letter.txt"), "dear");
        Path file = ensemble();
        assertThatThrownBy(() -> fitted(file))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("no calibration");
    }

    @Test
    void aPathThatLeadsNowhereIsLocated() throws IOException {
        Path file = tiny.calibration(
                "parameters:",
                "  hospital: {add: [choice/constants/county-hospitol/minor], range: -1 to 1, follows: visits}",
                "  all: {add: [choice/constants], range: -1 to 1, follows: visits}",
                "targets:",
                "  visits: {measure: visits_per_person_year, value: 8, tolerance: 5}");
        assertThatThrownBy(() -> fitted(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("fit.yaml:5:3")
                .hasMessageContaining("did you mean `county-hospital`?")
                .hasMessageContaining("fit.yaml:6:3")
                .hasMessageContaining("name the numbers themselves: `choice/constants/*`");
    }

    @Test
    void aFigureThatNoRunHasIsLocated() throws IOException {
        Path file = tiny.calibration(
                "parameters:",
                NEEDS,
                "targets:",
                "  visits: {measure: visits_per_person_year, value: 8, tolerance: 5}",
                "  beds: {measure: bed_occupancy, of: hospitals, range: 0.8 to 0.9}",
                "held_out:",
                "  rows: {table: resource_use, column: smiles, range: 0 to 1}");
        assertThatThrownBy(() -> fitted(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("fit.yaml:8:3")
                .hasMessageContaining("bed_occupancy hospitals")
                .hasMessageContaining("resource_use.smiles");
    }

    private Path ensemble() throws IOException {
        return tiny.calibration(
                "effort: {last_replications: 2, shorter: {warm_up: 5, length: 20}}",
                "parameters:",
                HOSPITAL,
                NEEDS,
                "targets:",
                "  grassroots: {measure: grassroots_share_of_in_county_visits, value: 0.7, tolerance: 0.02}",
                "  visits: {measure: visits_per_person_year, value: 9, tolerance: 0.3}",
                "patterns:",
                "  county: {measure: care_in_county_share, range: 0.3 to 1}",
                "  never: {measure: care_in_county_share, range: 0 to 0.1}",
                "held_out:",
                "  served: {table: resource_use, where: {facility: county-hospital, resource: doctor}, column: served,"
                        + " range: 100 to 9000}",
                "without_levers:",
                "  scenario: one-more-doctor.yaml",
                "  priors:",
                "    county: {measure: care_in_county_share, value: 0.8, tolerance: 0.1}",
                "ensemble:",
                "  draws: 6",
                "  corrections: 6",
                "  parameters:",
                "    travel: {multiply: [choice/weights/*/travel], range: 0.5 to 2}",
                "    taste: {set: [choice/taste_sd], range: 0.2 to 0.8, source: behaviour 1.35, grade: C}");
    }

    private EnsembleTable fitted(Path file) {
        new Calibrator(CalibrationReader.read(file), temp.resolve("out"), 1, line -> told.add(line.english()))
                .run(true);
        return EnsembleTable.read(temp.resolve("out/ensemble.csv"));
    }

    private String truth(Quantity quantity) {
        try (Evaluations evaluations = new Evaluations(temp.resolve("truth"), List.of(), 1)) {
            Point point = new Point(tiny.scenario(), new TreeMap<String, BigDecimal>(), 2);
            return Fixed.of(evaluations.one(point).mean(quantity).orElseThrow(), 6);
        }
    }
}
