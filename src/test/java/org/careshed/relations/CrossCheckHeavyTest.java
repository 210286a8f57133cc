package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The smallest county, written a second time by another hand (docs/trust/cross-check.md): with the program's keyed luck every
 * fact is equal to the millisecond; with random numbers of its own the figures agree.
 */
@Tag("heavy")
class CrossCheckHeavyTest {

    private static final Path TINY = Path.of("scenarios/tiny/county.yaml");
    private static final Path BUSY = Path.of("scenarios/tiny/busy.yaml");

    /** Runs on each side, each with residents, needs and luck of its own. */
    private static final int RUNS = 200;

    /** False alarm of one figure. */
    private static final double ALPHA = 1e-4;

    @TempDir
    Path folder;

    static Stream<Integer> replications() {
        return Stream.of(0, 1);
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 10).boxed();
    }

    @ParameterizedTest(name = "replication {0}")
    @MethodSource("replications")
    void theTinyCountyIsTheSameFactByFact(int replication) {
        assertSameFacts(TINY, replication, 20_000);
    }

    @Test
    void soIsTheBusyOneWithItsLongLines() {
        assertSameFacts(BUSY, 0, 80_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soAreCountiesMadeUpFromASeed(long seed) {
        assertSameFacts(RandomCounty.of(seed).writeTo(folder.resolve("county" + seed)), 0, 500);
    }

    /** In every second one the hospital has no doctor, so that whoever queues there is left in line at closing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soAreTheyWherePatientsLoseTheirPatience(long seed) {
        ScenarioText text = seed % 2 == 0 ? withoutDoctorAtTheHospital(RandomCounty.of(seed)) : RandomCounty.of(seed);
        for (String condition : List.of("minor", "refill")) {
            text = text.with("patience/" + condition + "/balks_at", 2)
                    .with("patience/" + condition + "/leaves_after", "8 min")
                    .with("patience/" + condition + "/elsewhere", 0.5)
                    .with("patience/" + condition + "/other_day", 0.3)
                    .with("patience/" + condition + "/tries", 3);
        }
        assertSameFacts(text.writeTo(folder.resolve("patience" + seed)), 0, 500);
    }

    @Test
    void soIsTheBusyCountyWherePatientsLoseTheirPatience() throws IOException {
        for (String file : List.of("county.yaml", "busy.yaml", "busy-resources.csv", "places.csv", "roads.csv")) {
            Files.copy(TINY.resolveSibling(file), folder.resolve(file));
        }
        for (String file : List.of("facilities.csv", "resources.csv", "population.csv")) {
            Files.copy(TINY.resolveSibling(file), folder.resolve(file));
        }
        Path patient = Files.writeString(folder.resolve("patient.yaml"), """
                careshed: 1
                kind: county
                extends: busy.yaml
                id: patient
                patience:
                  minor: {balks_at: 3, leaves_after: {law: log-normal, mean: 20 min, cv: 0.5}, elsewhere: 0.4, other_day: 0.4, tries: 3}
                  moderate: {leaves_after: {law: exponential, mean: 30 min}, elsewhere: 0.5, other_day: 0.5, tries: 2}
                  refill: {balks_at: 2, elsewhere: 0.3, other_day: 0.6, tries: 4}
                """);
        assertSameFacts(patient, 0, 80_000);
    }

    /**
     * Means of {@value #RUNS} runs a side differ by no more than t(1 - alpha/2) times the standard error of the difference:
     * a false alarm once in 10,000 for a figure, once in 700 for all fourteen. That the bound is narrow is asked, too: it
     * would notice a figure that is off by the share stated beside it.
     */
    @Test
    void withLuckOfItsOwnTheFiguresAgree() {
        Map<String, Double> widest = new TreeMap<>();
        for (String figure : List.of("need", "arrives", "busy")) {
            widest.put(figure, 0.02);
        }
        widest.put("forgone", 0.03);
        for (String tier : List.of("village-station", "town-health-centre", "county-hospital", "outside-city")) {
            widest.put("arrives " + tier, tier.equals("outside-city") ? 0.06 : 0.03);
            widest.put("waited " + tier, 0.12);
        }
        widest.put("waits", 0.06);
        widest.put("staffed", 0.02);
        Map<String, SummaryStatistics> ours = ours(widest);
        Map<String, SummaryStatistics> theirs = theirs();
        double t = new TDistribution(null, RUNS - 1.0).inverseCumulativeProbability(1 - ALPHA / 2);
        List<String> off = new ArrayList<>();
        widest.forEach((figure, share) -> {
            SummaryStatistics one = ours.get(figure);
            SummaryStatistics other = theirs.get(figure);
            double halfWidth = t * Math.sqrt((one.getVariance() + other.getVariance()) / RUNS);
            String told = figure + ": " + one.getMean() + " and " + other.getMean() + " +/- " + halfWidth;
            if (Math.abs(one.getMean() - other.getMean()) > halfWidth) {
                off.add(told + " differ");
            }
            if (halfWidth > share * one.getMean()) {
                off.add(told + " is no narrow bound");
            }
        });
        assertThat(off).isEmpty();
    }

    private static ScenarioText withoutDoctorAtTheHospital(ScenarioText text) {
        String none = text.rows("resources").stream()
                .filter(row -> row.startsWith("hospital,doctor,"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("doctor,\\d+,", "doctor,0,");
        return text.withoutRows("resources", "hospital,doctor,").withRow("resources", none);
    }

    private static void assertSameFacts(Path file, int replication, int least) {
        Scenario scenario = read(file);
        List<String> ours = Runs.chronicle(Prepared.of(scenario), replication).lines();
        List<String> theirs = OtherHand.facts(file, scenario.seed(), replication);
        assertThat(ours).hasSizeGreaterThan(least);
        for (int line = 0; line < Math.min(ours.size(), theirs.size()); line++) {
            assertThat(theirs.get(line)).as("fact %s of %s", line, file).isEqualTo(ours.get(line));
        }
        assertThat(theirs).hasSameSizeAs(ours);
    }

    private static Scenario read(Path file) {
        return new ScenarioReader(Policies.shapes()).read(file).scenario();
    }

    private static Map<String, SummaryStatistics> ours(Map<String, Double> figures) {
        Map<String, SummaryStatistics> all = new TreeMap<>();
        Scenario tiny = read(TINY);
        for (int run = 0; run < RUNS; run++) {
            Prepared prepared = Prepared.of(tiny.withSeed(1_000 + run));
            FactCount count = new FactCount(prepared.county());
            prepared.world(0, Facts.to(List.of(count))).run(RunControl.NONE);
            add(all, figures.keySet().stream(), count.counted());
        }
        return all;
    }

    private static Map<String, SummaryStatistics> theirs() {
        Map<String, SummaryStatistics> all = new TreeMap<>();
        for (String line : OtherHand.figures(TINY, RUNS, 1)) {
            Map<String, Long> counted = new TreeMap<>();
            Arrays.stream(line.split(";"))
                    .map(figure -> figure.split("="))
                    .forEach(figure -> counted.put(figure[0], Long.parseLong(figure[1])));
            add(all, counted.keySet().stream(), counted);
        }
        return all;
    }

    private static void add(Map<String, SummaryStatistics> all, Stream<String> figures, Map<String, Long> counted) {
        figures.forEach(figure -> all.computeIfAbsent(figure, unknown -> new SummaryStatistics())
                .addValue(counted.getOrDefault(figure, 0L)));
    }
}
