package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must not change what: runs of made-up counties compared fact by fact (relations M2, M4 to M7, M11, M12, M17 and
 * the lengths of windows). The seed in a test's name makes the county again: {@code RandomCounty.of(seed)}.
 */
class CountyRelationsTest {

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void windowsOfAnyLengthGiveTheSameFacts(long seed) {
        Prepared county = Runs.prepared(RandomCounty.of(seed), folder);
        List<String> hourly = Runs.chronicle(county, Ticks.HOUR).lines();
        assertThat(hourly).hasSizeGreaterThan(100);
        for (long minutes : new long[] {5, 15, 480, 1440}) {
            assertThat(Runs.chronicle(county, minutes * Ticks.MINUTE).lines())
                    .as("windows of %s min", minutes)
                    .isEqualTo(hourly);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopiedWorldRunsOnLikeTheOriginal(long seed) {
        Prepared county = Runs.prepared(RandomCounty.of(seed), folder);
        long forkMs = 3 * Ticks.DAY;
        Chronicle original = new Chronicle(county.county());
        Chronicle copied = new Chronicle(county.county());
        World world = county.world(0, Facts.to(List.of(original)));
        world.run(forkMs, World.WINDOW_MS, RunControl.NONE);
        World copy = world.copy(Facts.to(List.of(copied)));
        world.run(RunControl.NONE);
        copy.run(RunControl.NONE);
        List<String> whole = Runs.chronicle(county).lines();
        assertThat(original.lines()).isEqualTo(whole);
        assertThat(copied.lines()).isEqualTo(original.linesFrom(forkMs)).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverListensChangesNothing(long seed) {
        Prepared county = Runs.prepared(RandomCounty.of(seed), folder);
        Chronicle watched = new Chronicle(county.county());
        List<Long> asked = new java.util.ArrayList<>();
        county.world(0, Facts.to(Runs.withEveryMeasure(county.county(), watched)))
                .run(asked::add);
        assertThat(asked).isNotEmpty();
        assertThat(watched.lines()).isEqualTo(Runs.chronicle(county).lines());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replicationsAreTheSameAloneAndInCompany(long seed) {
        Prepared county = Runs.prepared(RandomCounty.of(seed), folder);
        List<List<String>> together = Stream.of(0, 1, 2, 3, 4, 5, 6, 7)
                .parallel()
                .map(replication -> Runs.chronicle(county, replication).lines())
                .toList();
        Prepared again = Runs.prepared(RandomCounty.of(seed), folder.resolve("again"));
        assertThat(Runs.chronicle(again, 5).lines()).isEqualTo(together.get(5));
        assertThat(together).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResidentWhoNeverNeedsCareChangesNobodyElse(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        assertThat(lines(text.withRow("population", "t0,never,1,test,C,"))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResidentWhoUsesTheirOwnStationChangesNobodyElse(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        List<String> without = lines(text);
        List<String> with = lines(text.withRow("population", "hermitage,hermit,1,test,C,"));
        assertThat(with).containsAll(without).hasSizeGreaterThan(without.size());
        assertThat(with.stream().filter(line -> line.contains(" hermitage/hermit/0 ")))
                .allMatch(line ->
                        line.contains(" need ") || line.contains("hermitage-station") || line.contains(" forgone "));
        assertThat(with.stream().filter(line -> !line.contains("hermitage")))
                .containsExactlyElementsOf(without.stream()
                        .filter(line -> !line.contains("hermitage"))
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLongerRunBeginsLikeAShortOne(long seed) {
        ScenarioText text = RandomCounty.of(seed).with("calendar/length", "4 d");
        Prepared county = Runs.prepared(text, folder);
        long horizonMs = county.county().scenario().calendar().horizonMs();
        Prepared longer = Runs.prepared(text.with("calendar/length", "9 d"), folder.resolve("longer"));
        assertThat(Runs.chronicle(longer).linesBefore(horizonMs))
                .isEqualTo(Runs.chronicle(county).linesBefore(horizonMs));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsMeansNothing(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        assertThat(lines(text.shuffled(seed))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTwinCountyBesideItChangesNothing(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        ScenarioText both =
                text.withRowsOf(RandomCounty.twin(seed)).withRow("roads", "t0,twin-t0,900 km,expressway,test,C,");
        List<String> all = lines(both);
        assertThat(all.stream().filter(line -> !line.contains("twin-"))).containsExactlyElementsOf(lines(text));
        assertThat(all).anyMatch(line -> line.contains("twin-"));
    }

    @Test
    void withoutDemandNobodyComes() {
        assertThat(lines(RandomCounty.withoutDemand(1))).isNotEmpty().allMatch(line -> line.contains(" staffed "));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereNobodyIsRosteredNobodyIsServed(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        String none = text.rows("resources").stream()
                .filter(row -> row.startsWith("hospital,doctor,"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("doctor,\\d+,", "doctor,0,");
        List<String> lines =
                lines(text.withoutRows("resources", "hospital,doctor,").withRow("resources", none));
        assertThat(lines).anyMatch(line -> line.contains(" arrives hospital "));
        assertThat(lines).noneMatch(line -> line.contains(" starts hospital/doctor "));
    }

    private List<String> lines(ScenarioText text) {
        return Runs.chronicle(Runs.prepared(text, folder.resolve(String.valueOf(System.identityHashCode(text)))))
                .lines();
    }
}
