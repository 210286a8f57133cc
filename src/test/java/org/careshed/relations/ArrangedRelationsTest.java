package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must not change what, in made-up counties where everything is arranged: the relations M2, M4, M6, M7, M11, M12 and
 * M17 and the lengths of windows. The seed in a test's name makes the county again: {@code RandomCounty.arranged(seed)}.
 */
class ArrangedRelationsTest {

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void windowsOfAnyLengthGiveTheSameFacts(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        List<String> usual = Runs.chronicle(county).lines();
        assertThat(usual).hasSizeGreaterThan(100);
        for (long seconds : new long[] {60, 150, 300}) {
            assertThat(Runs.chronicle(county, seconds * Ticks.SECOND).lines())
                    .as("windows of %s s", seconds)
                    .isEqualTo(usual);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopiedWorldRunsOnLikeTheOriginal(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        long forkMs = 3 * Ticks.DAY;
        Chronicle original = new Chronicle(county.county());
        Chronicle copied = new Chronicle(county.county());
        World world = county.world(0, Facts.to(List.of(original)));
        world.run(forkMs, World.WINDOW_MS, RunControl.NONE);
        int told = original.lines().size();
        World copy = world.copy(Facts.to(List.of(copied)));
        world.run(RunControl.NONE);
        copy.run(RunControl.NONE);
        assertThat(original.lines()).isEqualTo(Runs.chronicle(county).lines());
        assertThat(original.lines())
                .containsAll(copied.lines())
                .hasSize(told + copied.lines().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverListensChangesNothing(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        Chronicle watched = new Chronicle(county.county());
        county.world(0, Facts.to(Runs.withEveryMeasure(county.county(), watched)))
                .run(RunControl.NONE);
        assertThat(watched.lines()).isEqualTo(Runs.chronicle(county).lines());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replicationsAreTheSameAloneAndInCompany(long seed) {
        Prepared county = Runs.prepared(RandomCounty.arranged(seed), folder);
        List<List<String>> together = Stream.of(0, 1, 2, 3)
                .parallel()
                .map(replication -> Runs.chronicle(county, replication).lines())
                .toList();
        Prepared again = Runs.prepared(RandomCounty.arranged(seed), folder.resolve("again"));
        assertThat(Runs.chronicle(again, 2).lines()).isEqualTo(together.get(2));
        assertThat(together).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResidentWhoNeverNeedsCareChangesNobodyElse(long seed) {
        ScenarioText text = RandomCounty.arranged(seed);
        assertThat(lines(text.withRow("population", "t0,never,1,test,C,"))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResidentWhoUsesTheirOwnStationChangesNobodyElse(long seed) {
        ScenarioText text = RandomCounty.arranged(seed);
        List<String> without = withoutHermitage(lines(text));
        List<String> with = lines(text.withRow("population", "hermitage,hermit,1,test,C,"));
        assertThat(withoutHermitage(with)).containsExactlyElementsOf(without);
        assertThat(with).hasSizeGreaterThan(without.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLongerRunBeginsLikeAShortOne(long seed) {
        ScenarioText text = RandomCounty.arranged(seed).with("calendar/length", "4 d");
        Prepared county = Runs.prepared(text, folder);
        long horizonMs = county.county().scenario().calendar().horizonMs();
        Prepared longer = Runs.prepared(text.with("calendar/length", "9 d"), folder.resolve("longer"));
        assertThat(Runs.chronicle(longer).linesBefore(horizonMs))
                .isEqualTo(Runs.chronicle(county).linesBefore(horizonMs));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsMeansNothing(long seed) {
        ScenarioText text = RandomCounty.arranged(seed);
        assertThat(lines(text.shuffled(seed))).isEqualTo(lines(text));
    }

    /**
     * Without wards and journeys, and with residents who read what is published: a twin without a bed would look for one
     * here, twins away are treated here, and hearsay is about a tier everywhere.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTwinCountyBesideItChangesNothing(long seed) {
        ScenarioText text = RandomCounty.arranged(seed)
                .with("wards", Map.of())
                .withoutTable("beds")
                .with("beyond/away_share", 0)
                .with("residents/digital", Map.of("child", 1.0, "adult", 1.0, "elder", 1.0));
        ScenarioText both =
                text.withRowsOf(RandomCounty.twin(seed)).withRow("roads", "t0,twin-t0,900 km,expressway,test,C,");
        List<String> all = lines(both);
        assertThat(all.stream().filter(line -> !line.contains("twin-"))).containsExactlyElementsOf(lines(text));
        assertThat(all).anyMatch(line -> line.contains("twin-"));
    }

    private static List<String> withoutHermitage(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("hermitage"))
                .filter(line -> !line.contains("pilgrimage"))
                .toList();
    }

    private List<String> lines(ScenarioText text) {
        return Runs.chronicle(Runs.prepared(text, folder.resolve(String.valueOf(System.identityHashCode(text)))))
                .lines();
    }
}
