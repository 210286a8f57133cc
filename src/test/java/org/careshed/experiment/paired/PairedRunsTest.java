package org.careshed.experiment.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.store.RunStore;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedRunsTest {
    private static final String VISITS = "visits_per_person_year";
    private static final Arm BASE = tiny("base", "county.yaml", Map.of());
    private static final Arm DOCTOR = tiny("doctor", "one-more-doctor.yaml", Map.of());

    @TempDir
    private Path temp;

    private final List<Done> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatIsKeptIsNotRunAgainAndReadsTheSame() {
        Findings first = runs(2).run(List.of(BASE, DOCTOR), Luck.replications(3), told::add);
        assertThat(told).hasSize(6).noneMatch(Done::kept);
        told.clear();
        Findings again = runs(1).run(List.of(BASE, DOCTOR), Luck.replications(4), told::add);
        assertThat(told.stream().filter(done -> !done.kept()).map(Done::luck))
                .containsExactly(new Luck(3, 0), new Luck(3, 0));
        assertThat(again.parts("doctor").subList(0, 3)).isEqualTo(first.parts("doctor"));
    }

    @Test
    void neitherThreadsNorTheOrderOfArmsChangeAFinding() {
        Findings one = runs(1).run(List.of(BASE, DOCTOR), Luck.replications(3), told::add);
        PairedRuns elsewhere = new PairedRuns(
                new RunStore(temp.resolve("elsewhere")), MeasureSet.HEADLINE, List.of(), 3, draw -> none());
        Findings other = elsewhere.run(List.of(DOCTOR, BASE), Luck.replications(3), told::add);
        assertThat(other.parts("base")).isEqualTo(one.parts("base"));
        assertThat(other.parts("doctor")).isEqualTo(one.parts("doctor"));
        assertThat(other.arms()).containsExactly("doctor", "base");
    }

    @Test
    void equalArmsAreEqualInEveryWorldAndRunOnce() {
        Findings found =
                runs(1).run(List.of(BASE, tiny("twin", "county.yaml", Map.of())), Luck.replications(2), told::add);
        assertThat(found.parts("twin")).isEqualTo(found.parts("base"));
        assertThat(told).filteredOn(done -> !done.kept()).hasSize(2);
        Contrast contrast = Contrast.of(found.values("base", VISITS, "all"), found.values("twin", VISITS, "all"));
        assertThat(contrast.difference().mean().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void aWorldSharesItsLuckBetweenArms() {
        Arm base = Arm.of("base", Path.of("scenarios/tiny/county.yaml"));
        Arm doctor = Arm.of("doctor", Path.of("scenarios/tiny/one-more-doctor.yaml"));
        Findings found = runs(2).run(List.of(base, doctor), Luck.replications(6), told::add);
        Contrast contrast = Contrast.of(
                found.values("base", "utilisation", "town-health-centre"),
                found.values("doctor", "utilisation", "town-health-centre"));
        assertThat(contrast.varianceRatio().orElseThrow()).isGreaterThan(2);
    }

    @Test
    void aDrawGivesBothArmsItsNumbersAndOwnNumbersWin() {
        SortedMap<String, BigDecimal> busy = new TreeMap<>(Map.of("conditions/minor/rate/adult", new BigDecimal(12)));
        PairedRuns drawn = new PairedRuns(
                new RunStore(temp.resolve("store")),
                MeasureSet.HEADLINE,
                List.of(),
                1,
                draw -> draw == 0 ? none() : busy);
        Arm own = tiny("own", "county.yaml", Map.of("conditions/minor/rate/adult", new BigDecimal(6)));
        Findings found = drawn.run(List.of(BASE, own), List.of(new Luck(0, 0), new Luck(0, 1)), told::add);
        List<String> visits = found.values("base", VISITS, "all");
        assertThat(new BigDecimal(visits.get(1))).isGreaterThan(new BigDecimal(visits.get(0)));
        assertThat(found.values("own", VISITS, "all")).containsExactly(visits.get(0), visits.get(0));
        assertThat(Luck.draws(List.of(4, 7))).containsExactly(new Luck(0, 4), new Luck(0, 7));
    }

    @Test
    void tablesAreKeptOnlyWhereTheyAreAskedFor() {
        PairedRuns withTables = new PairedRuns(
                new RunStore(temp.resolve("store")), MeasureSet.ALL, List.of("resource_use"), 1, draw -> none());
        Part part = withTables
                .run(List.of(BASE), Luck.replications(1), told::add)
                .parts("base")
                .get(0);
        assertThat(part.tables()).extracting("name").containsExactly("resource_use");
        assertThat(runs(1).run(List.of(BASE), Luck.replications(1), told::add)
                        .parts("base")
                        .get(0)
                        .tables())
                .isEmpty();
    }

    @Test
    void aReplicationThatFailsLosesNoOther() {
        PairedRuns poisoned = runs(2).playedBy((county, measured, replication) -> {
                    if (replication == 1) {
                        throw new IllegalStateException("a bed was given twice");
                    }
                    return part(replication);
                })
                .replayedBy(cast -> "careshed run " + cast.arm().id() + " --replication "
                        + cast.luck().replication());
        PairedFailedException failed = catchThrowableOfType(
                PairedFailedException.class,
                () -> poisoned.run(List.of(BASE, DOCTOR), Luck.replications(3), told::add));
        assertThat(failed).hasMessage("""
                        2 of 6 replications failed, the others are kept:
                        base, replication 1, seed 1 failed: java.lang.IllegalStateException: a bed was given twice. \
                        To see it alone: careshed run base --replication 1
                        doctor, replication 1, seed 1 failed: java.lang.IllegalStateException: a bed was given twice. \
                        To see it alone: careshed run doctor --replication 1""");
        assertThat(failed.failures()).extracting(PairedFailure::luck).containsOnly(new Luck(1, 0));
        assertThat(told).hasSize(4);
        told.clear();
        runs(1).playedBy((county, measured, replication) -> part(replication))
                .run(List.of(BASE, DOCTOR), Luck.replications(3), told::add);
        assertThat(told.stream().filter(done -> !done.kept()).map(Done::luck))
                .containsExactly(new Luck(1, 0), new Luck(1, 0));
    }

    @Test
    void anErrorOfTheMachineEndsEverything() {
        PairedRuns hungry = runs(1).playedBy((county, measured, replication) -> {
            throw new OutOfMemoryError("heap");
        });
        assertThatThrownBy(() -> hungry.run(List.of(BASE), Luck.replications(2), told::add))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anArmThatCannotBeReadIsToldBeforeAnythingRuns() throws Exception {
        Path broken = temp.resolve("broken.yaml");
        Files.writeString(broken, "careshed: 1\nkind: county\n");
        assertThatThrownBy(() -> runs(1).run(List.of(BASE, Arm.of("broken", broken)), Luck.replications(2), told::add))
                .isInstanceOf(ScenarioException.class);
        assertThat(told).isEmpty();
        assertThat(temp.resolve("store")).doesNotExist();
    }

    @Test
    void findingsAreHandedOverOneByOneAndFewAreHeld() {
        AtomicInteger alive = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        PairedRuns runs = runs(2).playedBy((county, measured, replication) -> {
            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
            return part(replication);
        });
        List<Cast> casts =
                Luck.replications(40).stream().map(luck -> new Cast(BASE, luck)).toList();
        List<Integer> order = new ArrayList<>();
        runs.each(casts, told::add, (cast, part) -> {
            alive.decrementAndGet();
            order.add(part.replication());
        });
        assertThat(order)
                .isEqualTo(Luck.replications(40).stream().map(Luck::replication).toList());
        assertThat(most.get()).isLessThanOrEqualTo(7);
        assertThat(runs.has(casts.get(39))).isTrue();
        assertThat(runs.has(new Cast(BASE, new Luck(40, 0)))).isFalse();
    }

    @Test
    void askingForAnArmThatIsNotThereIsAFault() {
        Findings none = new Findings(List.of("base"), List.of(), List.of(List.of()));
        assertThatThrownBy(() -> none.parts("other")).hasMessageContaining("no arm is called other");
        assertThat(none.values("base", VISITS, "all")).isEmpty();
    }

    private PairedRuns runs(int threads) {
        return new PairedRuns(
                new RunStore(temp.resolve("store")), MeasureSet.HEADLINE, List.of(), threads, draw -> none());
    }

    private static Part part(int replication) {
        return new Part(replication, List.of(Reading.ratio(VISITS, "all", "visits", replication, 1)), List.of());
    }

    /** Twelve days, so that a world is over in a blink. */
    private static Arm tiny(String id, String file, Map<String, BigDecimal> numbers) {
        SortedMap<String, BigDecimal> all = new TreeMap<>(numbers);
        all.put("calendar/length", new BigDecimal(12));
        return Arm.of(id, Path.of("scenarios/tiny", file), all);
    }

    private static SortedMap<String, BigDecimal> none() {
        return Collections.emptySortedMap();
    }
}
