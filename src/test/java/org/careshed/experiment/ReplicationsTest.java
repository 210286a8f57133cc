package org.careshed.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.careshed.result.ResultException;
import org.careshed.result.folder.ChildProcess;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.SmallRun;
import org.careshed.result.folder.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ReplicationsTest {
    private static final ReplicationRun RUN = (replication, steps) -> SmallRun.part(replication);

    @TempDir
    Path home;

    /** T15. */
    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        Map<String, String> one = null;
        for (int threads : List.of(1, 2, 3, 8, 64)) {
            Path path = home.resolve("threads" + threads);
            ReplicationRun unequal = (replication, steps) -> {
                LockSupport.parkNanos(replication % 3 * 3_000_000L);
                return SmallRun.part(replication);
            };
            try (ResultFolder folder = ResultFolder.open(path, SmallRun.plan(9), SmallRun.content())) {
                assertThat(run(folder, threads, unequal)).isTrue();
                folder.finish(threads);
            }
            one = one == null ? SmallRun.pureFiles(path) : one;
            assertThat(SmallRun.pureFiles(path)).isEqualTo(one);
        }
    }

    /** T42, T43. */
    @Test
    void aFailingReplicationIsReportedWithItsReplayAndTheOthersAreKept() {
        ReplicationRun poisoned = (replication, steps) -> {
            if (replication == 2 || replication == 5) {
                throw new IllegalStateException("a bed was given twice");
            }
            return SmallRun.part(replication);
        };
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(6), SmallRun.content())) {
            ReplicationsFailedException failed =
                    catchThrowableOfType(ReplicationsFailedException.class, () -> run(folder, 2, poisoned));
            assertThat(failed.failures())
                    .extracting(ReplicationFailure::replication)
                    .containsExactly(2, 5);
            assertThat(failed)
                    .hasMessageStartingWith("2 of 6 replications failed, the others are kept:")
                    .hasMessageContaining("replication 5 of seed 7 failed: java.lang.IllegalStateException: a bed was"
                            + " given twice. To see it alone: careshed run --replication 5")
                    .hasRootCauseMessage("a bed was given twice");
            assertThat(folder.missing()).containsExactly(2, 5);
            assertThat(run(folder, 2, RUN)).isTrue();
            folder.finish(2);
        }
        assertThat(Verify.problems(home)).isEmpty();
    }

    @Test
    void threadsWithoutAReplicationAreFreeForThoseInProgress() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        ReplicationRun asking = (replication, steps) -> {
            heard.add(replication + " " + steps.takesThread() + " " + steps.takesThread());
            steps.givesThreadBack();
            heard.add(replication + " " + steps.takesThread());
            steps.givesThreadBack();
            return SmallRun.part(replication);
        };
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(1), SmallRun.content())) {
            assertThat(run(folder, 2, asking)).isTrue();
        }
        assertThat(heard).containsExactly("1 true false", "1 true");
    }

    @Test
    void theLastReplicationTakesOverTheThreadOfTheOneBefore() {
        ReplicationRun asking = (replication, steps) -> {
            while (replication == 1 && !steps.takesThread()) {
                steps.done(0.5);
                LockSupport.parkNanos(1_000_000);
            }
            return SmallRun.part(replication);
        };
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(4), SmallRun.content())) {
            assertThat(run(folder, 2, asking)).isTrue();
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aFullDiskStopsTheWorkAndKeepsWhatIsThere() {
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(9), SmallRun.content())) {
            System.setProperty("careshed.failAt", "before-rename:3");
            assertThatThrownBy(() -> run(folder, 1, RUN))
                    .isInstanceOfSatisfying(
                            ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(74));
            assertThat(folder.missing()).hasSize(7);
        } finally {
            System.clearProperty("careshed.failAt");
        }
    }

    @Test
    void aReplicationThatReturnsAnotherIsAFault() {
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
            assertThatThrownBy(() -> run(folder, 1, (replication, steps) -> SmallRun.part(9)))
                    .hasMessageContaining("replication 1 came back as 9");
        }
    }

    @Test
    void anErrorOfTheMachineEndsTheRun() {
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
            ReplicationRun hungry = (replication, steps) -> {
                throw new OutOfMemoryError("heap");
            };
            assertThatThrownBy(() -> run(folder, 2, hungry)).isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void progressTellsEachReplication() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
            ReplicationRun run = (replication, steps) -> {
                steps.done(0.25);
                steps.done(7);
                return SmallRun.part(replication);
            };
            Progress progress = (done, total, running) -> heard.add(done + "/" + total + " " + running);
            Replications.run(folder, 1, run, progress, 7, replication -> "");
        }
        assertThat(heard)
                .containsExactly(
                        "0/2 {1=0.0}",
                        "0/2 {1=0.25}",
                        "0/2 {1=1.0}",
                        "1/2 {}",
                        "1/2 {2=0.0}",
                        "1/2 {2=0.25}",
                        "1/2 {2=1.0}",
                        "2/2 {}");
    }

    @Test
    void continuingRunsOnlyWhatIsMissing() {
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(5), SmallRun.content())) {
            folder.add(SmallRun.part(2));
            folder.add(SmallRun.part(4));
        }
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(5), SmallRun.content())) {
            run(folder, 1, (replication, steps) -> {
                ran.add(replication);
                return SmallRun.part(replication);
            });
        }
        assertThat(ran).containsExactly(1, 3, 5);
    }

    @Test
    void anInterruptedCallerStopsTheWork() throws InterruptedException {
        List<Boolean> complete = Collections.synchronizedList(new ArrayList<>());
        Thread caller = new Thread(() -> {
            try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
                complete.add(run(folder, 1, (replication, steps) -> {
                    while (true) {
                        steps.done(0.1);
                        LockSupport.parkNanos(1_000_000);
                    }
                }));
            }
        });
        caller.start();
        while (!home.resolve("journal").toFile().exists()) {
            Thread.sleep(5);
        }
        caller.interrupt();
        caller.join(20_000);
        assertThat(complete).containsExactly(false);
    }

    /** T28: a process told to end keeps what is finished and ends with 143 within ten seconds. */
    @Test
    void aProcessToldToEndKeepsWhatIsFinished() throws IOException, InterruptedException {
        Process process = ChildProcess.start(List.of(), SlowRun.class, home.toString());
        assertThat(process.getInputStream().read()).isEqualTo('!');
        long before = System.nanoTime();
        process.toHandle().destroy();

        assertThat(ChildProcess.end(process)).isEqualTo(143);
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
        try (ResultFolder folder = ResultFolder.open(home, SmallRun.plan(4), SmallRun.content())) {
            assertThat(folder.missing()).containsExactly(3, 4);
        }
    }

    private static boolean run(ResultFolder folder, int threads, ReplicationRun run) {
        return Replications.run(
                folder, threads, run, Progress.NONE, 7, replication -> "careshed run --replication " + replication);
    }
}
