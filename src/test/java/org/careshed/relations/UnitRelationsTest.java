package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.careshed.experiment.Prepared;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The units in which a planner writes mean nothing: relations M14 (times) and M15 (lengths and money). */
class UnitRelationsTest {

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(4);
    }

    /**
     * M14: half the rates and twice the service means make every time twice as long. Times are whole milliseconds, so
     * twice a rounded duration and the rounded double differ by at most 1 ms, half a tick of the slower clock, and never
     * by more. A wait at a station first come first served is made of sums and of earliest and latest of durations, so
     * that such differences only add up: at most 1 ms for each gap and each service drawn up to the visit. Pairs by the
     * key of the visit (stream and ordinal), to which all its draws belong. The slower run goes on for a day, so that a
     * patient of the last milliseconds is in both; who comes or begins later must do so after twice the horizon, but for
     * those milliseconds. Networks are left out: there a difference of 1 ms may change who is first.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"mm1-load-80", "mm3-load-80", "mlognormal1-load-80", "mh2-load-50", "md1-load-80", "dm1-load-80"
            })
    void atHalfTheSpeedEveryTimeIsTwiceAsLong(String id) {
        Visits usual =
                Visits.in(Rewritten.queue(id, 1).read(folder.resolve("usual")).scenario(), 0);
        Visits slow = Visits.in(
                Rewritten.queue(id, 3)
                        .times("(?:mean|time): (\\d+) min", "2")
                        .times("per_hour: (\\d+)", "0.5")
                        .read(folder.resolve("slow"))
                        .scenario(),
                0);
        List<Long> came = inOrder(usual);
        List<Long> cameSlowly = inOrder(slow);
        assertThat(came).hasSizeGreaterThan(500);
        assertThat(cameSlowly.subList(0, came.size())).isEqualTo(came);
        assertThat(slow.arrivedMs().get(cameSlowly.get(came.size())))
                .isGreaterThanOrEqualTo(2 * Ticks.DAY - came.size() - 1);
        assertThat(usual.waitedMs().values()).anyMatch(wait -> wait > Ticks.MINUTE);
        for (int ordinal = 0; ordinal < came.size(); ordinal++) {
            assertTwiceAsLong(usual, slow, came, ordinal);
        }
    }

    private static List<Long> inOrder(Visits visits) {
        return visits.arrivedMs().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void assertTwiceAsLong(Visits usual, Visits slow, List<Long> came, int ordinal) {
        long visit = came.get(ordinal);
        long gapMs = usual.arrivedMs().get(visit);
        long slowGapMs = slow.arrivedMs().get(visit);
        if (ordinal > 0) {
            gapMs -= usual.arrivedMs().get(came.get(ordinal - 1));
            slowGapMs -= slow.arrivedMs().get(came.get(ordinal - 1));
        }
        assertThat(slowGapMs).as("gap before visit %s", ordinal).isCloseTo(2 * gapMs, Offset.offset(1L));
        long drawn = 2L * (ordinal + 1);
        long slowWaitMs = slow.waitedMs().get(visit);
        if (usual.waitedMs().containsKey(visit)) {
            assertThat(slow.servedMs().get(visit))
                    .as("service of visit %s", ordinal)
                    .isCloseTo(2 * usual.servedMs().get(visit), Offset.offset(1L));
            assertThat(slowWaitMs)
                    .as("wait of visit %s", ordinal)
                    .isCloseTo(2 * usual.waitedMs().get(visit), Offset.offset(drawn));
        } else {
            assertThat(slow.arrivedMs().get(visit) + slowWaitMs)
                    .as("begin of visit %s", ordinal)
                    .isGreaterThanOrEqualTo(2 * Ticks.DAY - drawn);
        }
    }

    /** M15: metres for kilometres, fen for yuan: the same county by its canonical hash, and the same facts. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void metresAndFenSayTheSameAsKilometresAndYuan(long seed) {
        Path usual = RandomCounty.arranged(seed).writeTo(folder.resolve("usual"));
        Path other = RandomCounty.arranged(seed).writeTo(folder.resolve("other"));
        Rewritten.all(other.getParent(), UnitRelationsTest::inMetresAndFen);
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        Resolved one = reader.read(usual);
        Resolved two = reader.read(other);
        assertThat(other).content().contains(" fen\"", " /fen\"").doesNotContain("CNY");
        assertThat(other.resolveSibling("roads.csv")).content().contains(" m,").doesNotContain(" km");
        assertThat(two.hash()).isEqualTo(one.hash());
        assertThat(Runs.chronicle(Prepared.of(two.scenario())).lines())
                .hasSizeGreaterThan(100)
                .isEqualTo(Runs.chronicle(Prepared.of(one.scenario())).lines());
    }

    private static String inMetresAndFen(String text) {
        String metres = Rewritten.multiplied(text, "([\\d.]+) km(?![/\\w])", "1000", " m");
        String fen = Rewritten.multiplied(metres, "([\\d.]+) CNY", "100", " fen");
        return Rewritten.multiplied(fen, "([\\d.]+) /CNY", "0.01", " /fen");
    }
}
