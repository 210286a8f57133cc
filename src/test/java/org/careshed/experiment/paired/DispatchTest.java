package org.careshed.experiment.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.away.Errand;
import org.careshed.experiment.away.Reply;
import org.careshed.experiment.away.Wire;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.store.Share;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
    private static final Arm BASE = tiny("base", "county.yaml");
    private static final Arm DOCTOR = tiny("doctor", "one-more-doctor.yaml");
    private static final Arm TWIN = tiny("twin", "county.yaml");

    @TempDir
    private Path temp;

    private final List<Done> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatOthersFindIsWhatIsFoundHere() {
        Wire wire = new Wire(UnaryOperator.identity());
        Findings here = runs("here").run(List.of(BASE, DOCTOR, TWIN), Luck.replications(3), done -> {});
        Findings away = away(wire).run(List.of(BASE, DOCTOR, TWIN), Luck.replications(3), told::add);
        for (String arm : here.arms()) {
            assertThat(away.parts(arm)).isEqualTo(here.parts(arm));
        }
        assertThat(wire.errands).extracting(Errand::replication).containsExactly(2, 1, 0, 2, 1, 0);
        assertThat(told).hasSize(9).doesNotHaveDuplicates();
        assertThat(told.stream().filter(Done::kept).map(Done::arm)).containsOnly("twin");
    }

    @Test
    void whatIsKeptIsNotSentAgain() {
        Wire wire = new Wire(UnaryOperator.identity());
        runs("away").run(List.of(BASE), Luck.replications(2), done -> {});
        away(wire).run(List.of(BASE), Luck.replications(3), told::add);
        assertThat(wire.errands).extracting(Errand::replication).containsExactly(2);
        assertThat(told.stream().filter(done -> !done.kept()).map(Done::luck)).containsExactly(new Luck(2, 0));
    }

    @Test
    void aFaultElsewhereLosesNoOtherRunAndIsNotTriedHere() {
        Wire wire = new Wire(reply -> reply);
        String poisoned = key(wire, 1);
        Wire failing = new Wire(reply -> reply.key().equals(poisoned)
                ? new Reply.Failed(
                        reply.key(), "java.lang.IllegalStateException: a bed was given twice", new StackTraceElement[0])
                : reply);
        PairedFailedException failed = catchThrowableOfType(
                PairedFailedException.class,
                () -> away(failing).run(List.of(BASE, TWIN), Luck.replications(3), told::add));
        assertThat(failed.getMessage()
                        .lines()
                        .map(line -> line.replaceFirst("careshed run \\S+/away/failed/\\S+", "careshed run FILE")))
                .containsExactly(
                        "2 of 6 replications failed, the others are kept:",
                        "base, replication 1, seed 1 failed: java.lang.IllegalStateException: a bed was given twice."
                                + " To see it alone: careshed run FILE --measures headline --replication 1",
                        "twin, replication 1, seed 1 failed: java.lang.IllegalStateException: a bed was given twice."
                                + " To see it alone: careshed run FILE --measures headline --replication 1");
        assertThat(runs("away").missing(casts(3))).isEqualTo(1);
    }

    @Test
    void whoeverRefusesStopsTheCommandAndWhatCameInIsKept() {
        String last = key(new Wire(reply -> reply), 0);
        Wire strange = new Wire(
                reply -> reply.key().equals(last) ? new Reply.Refused(last, "node-7: it runs Careshed 0.0.1") : reply);
        assertThatThrownBy(() -> away(strange).run(List.of(BASE), Luck.replications(3), told::add))
                .isInstanceOf(ResultException.class)
                .hasMessage("a worker refused to run a replication: node-7: it runs Careshed 0.0.1");
        assertThat(runs("away").missing(casts(3))).isEqualTo(1);
    }

    @Test
    void aReplyThatIsDamagedIsNotKept() {
        Wire noisy = new Wire(reply -> {
            byte[] part = ((Reply.Found) reply).part();
            part[part.length / 2] ^= 1;
            return new Reply.Found(reply.key(), part);
        });
        assertThatThrownBy(() -> away(noisy).run(List.of(BASE), Luck.replications(1), told::add))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("did not arrive whole");
        assertThat(runs("away").missing(casts(1))).isEqualTo(1);
    }

    @Test
    void sharesTogetherAreAllRunsOnce() {
        List<Cast> casts = new ArrayList<>(casts(20));
        Luck.replications(20).forEach(luck -> casts.add(new Cast(TWIN, luck)));
        List<Cast> shared = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            shared.addAll(runs("here").share(casts, new Share(number, 3)));
        }
        assertThat(shared).containsExactlyInAnyOrderElementsOf(casts(20));
    }

    /** Key of a replication of the base, learned from a run whose replies are lost. */
    private String key(Wire wire, int replication) {
        new PairedRuns(new RunStore(temp.resolve("lost")), MeasureSet.HEADLINE, List.of(), 1, draw -> none())
                .on(wire)
                .run(List.of(BASE), List.of(new Luck(replication, 0)), done -> {});
        return wire.errands.get(0).key();
    }

    private PairedRuns away(Wire wire) {
        return runs("away").on(wire);
    }

    private PairedRuns runs(String store) {
        return new PairedRuns(new RunStore(temp.resolve(store)), MeasureSet.HEADLINE, List.of(), 1, draw -> none());
    }

    private static List<Cast> casts(int replications) {
        return Luck.replications(replications).stream()
                .map(luck -> new Cast(BASE, luck))
                .toList();
    }

    /** Twelve days, so that a world is over in a blink. */
    private static Arm tiny(String id, String file) {
        return Arm.of(
                id, Path.of("scenarios/tiny", file), new TreeMap<>(Map.of("calendar/length", new BigDecimal(12))));
    }

    private static SortedMap<String, BigDecimal> none() {
        return Collections.emptySortedMap();
    }
}
