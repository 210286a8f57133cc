package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must not change what: runs of made-up counties compared fact by fact (relations M2, M4 to M7, M11, M12, M17 and the
 * lengths of windows), for whichever counties a test makes up. The seed in a test's name makes the county again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountyRelations {

    @TempDir
    Path folder;

    private final int counties;
    private final List<Long> windowsMs;

    /**
     * @param counties how many are tried
     * @param windowsMs lengths of windows that must give what the usual ones give
     */
    CountyRelations(int counties, List<Long> windowsMs) {
        this.counties = counties;
        this.windowsMs = windowsMs;
    }

    /** The county of a seed. */
    abstract ScenarioText county(long seed);

    /** The county of a seed as it may stand beside a twin without noticing. */
    abstract ScenarioText besideTwin(long seed);

    Stream<Long> seeds() {
        return LongStream.rangeClosed(1, counties).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void windowsOfAnyLengthGiveTheSameFacts(long seed) {
        Prepared county = Runs.prepared(county(seed), folder);
        List<String> usual = Runs.chronicle(county).lines();
        assertThat(usual).hasSizeGreaterThan(100);
        for (long ms : windowsMs) {
            assertThat(Runs.chronicle(county, ms).lines())
                    .as("windows of %s s", ms / Ticks.SECOND)
                    .isEqualTo(usual);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopiedWorldRunsOnLikeTheOriginal(long seed) {
        Prepared county = Runs.prepared(county(seed), folder);
        Chronicle original = new Chronicle(county.county());
        Chronicle copied = new Chronicle(county.county());
        World world = county.world(0, Facts.to(List.of(original)));
        world.run(3 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
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
        Prepared county = Runs.prepared(county(seed), folder);
        Chronicle watched = new Chronicle(county.county());
        long[] asked = {0};
        county.world(0, Facts.to(Runs.withEveryMeasure(county.county(), watched)))
                .run(atMs -> asked[0]++ >= 0);
        assertThat(asked[0]).isPositive();
        assertThat(watched.lines()).isEqualTo(Runs.chronicle(county).lines());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replicationsAreTheSameAloneAndInCompany(long seed) {
        Prepared county = Runs.prepared(county(seed), folder);
        List<List<String>> together = Stream.of(0, 1, 2, 3)
                .parallel()
                .map(replication -> Runs.chronicle(county, replication).lines())
                .toList();
        Prepared again = Runs.prepared(county(seed), folder.resolve("again"));
        assertThat(Runs.chronicle(again, 2).lines()).isEqualTo(together.get(2));
        assertThat(together).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResidentWhoNeverNeedsCareChangesNobodyElse(long seed) {
        ScenarioText text = county(seed);
        assertThat(lines(text.withRow("population", "t0,never,1,test,C,"))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResidentWhoUsesTheirOwnStationChangesNobodyElse(long seed) {
        ScenarioText text = county(seed);
        List<String> without = withoutHermitage(lines(text));
        List<String> with = lines(text.withRow("population", "hermitage,hermit,1,test,C,"));
        assertThat(withoutHermitage(with)).containsExactlyElementsOf(without);
        assertThat(with).hasSizeGreaterThan(without.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLongerRunBeginsLikeAShortOne(long seed) {
        ScenarioText text = county(seed).with("calendar/length", "4 d");
        Prepared county = Runs.prepared(text, folder);
        long horizonMs = county.county().scenario().calendar().horizonMs();
        Prepared longer = Runs.prepared(text.with("calendar/length", "9 d"), folder.resolve("longer"));
        assertThat(Runs.chronicle(longer).linesBefore(horizonMs))
                .isEqualTo(Runs.chronicle(county).linesBefore(horizonMs));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsMeansNothing(long seed) {
        ScenarioText text = county(seed);
        assertThat(lines(text.shuffled(seed))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTwinCountyBesideItChangesNothing(long seed) {
        ScenarioText text = besideTwin(seed);
        ScenarioText both =
                text.withRowsOf(RandomCounty.twin(seed)).withRow("roads", "t0,twin-t0,900 km,expressway,test,C,");
        List<String> all = lines(both);
        assertThat(all.stream().filter(line -> !line.contains("twin-"))).containsExactlyElementsOf(lines(text));
        assertThat(all).anyMatch(line -> line.contains("twin-"));
    }

    /** The facts of a run, in order of time. */
    final List<String> lines(ScenarioText text) {
        return Runs.chronicle(Runs.prepared(text, folder.resolve(String.valueOf(System.identityHashCode(text)))))
                .lines();
    }

    private static List<String> withoutHermitage(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("hermitage"))
                .filter(line -> !line.contains("pilgrimage"))
                .toList();
    }
}
