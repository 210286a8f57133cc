package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CrashTest {
    private static final RunPlan PLAN = SmallRun.plan(3);

    @TempDir
    Path home;

    private Map<String, String> uninterrupted;

    @BeforeEach
    void runOnceWithoutTrouble() throws IOException {
        SmallRun.fill(home.resolve("whole"), PLAN);
        uninterrupted = SmallRun.pureFiles(home.resolve("whole"));
    }

    @AfterEach
    void endTheDrill() {
        System.clearProperty("careshed.failAt");
    }

    /** T29: the process dies at the worst moments; the same command ends in the same bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "temp-write",
                "temp-write:2",
                "temp-write:4",
                "temp-write:9",
                "before-rename",
                "before-rename:3",
                "before-rename:5",
                "before-rename:12",
                "before-journal",
                "before-journal:3",
                "journal-line",
                "journal-line:2",
                "before-complete"
            })
    void aRunThatDiesIsContinuedToTheSameBytes(String point) throws IOException, InterruptedException {
        Path folder = home.resolve("crashed");
        Process process =
                ChildProcess.start(List.of("-Dcareshed.crashAt=" + point), FillFolder.class, folder.toString(), "3");
        assertThat(ChildProcess.end(process)).isEqualTo(137);
        assertThat(folder.resolve("COMPLETE")).doesNotExist();
        assertThat(Verify.problems(folder)).isNotEmpty();

        SmallRun.fill(folder, PLAN);

        assertThat(SmallRun.pureFiles(folder)).isEqualTo(uninterrupted);
        assertThat(Verify.problems(folder)).isEmpty();
    }

    /** A part on the disk is not lost because its line in the journal is. */
    @Test
    void finishedPartsAreNotDoneAgain() throws IOException, InterruptedException {
        Path folder = home.resolve("crashed");
        ChildProcess.end(ChildProcess.start(
                List.of("-Dcareshed.crashAt=journal-line:2"), FillFolder.class, folder.toString(), "3"));
        try (ResultFolder results = ResultFolder.open(folder, PLAN, SmallRun.content())) {
            assertThat(results.reused()).isEqualTo(2);
            assertThat(results.missing()).containsExactly(3);
        }
    }

    /** T31: every single write fails once, as on a full disk. */
    @ParameterizedTest
    @ValueSource(strings = {"temp-write", "before-rename", "before-journal", "journal-line", "before-complete"})
    void aFullDiskAtAnyWriteIsToldAndSurvived(String point) throws IOException {
        int failures = 0;
        while (true) {
            Path folder = home.resolve(point + failures);
            System.setProperty("careshed.failAt", point + ":" + (failures + 1));
            if (!failsAsOnAFullDisk(folder)) {
                break;
            }
            failures++;
            System.clearProperty("careshed.failAt");
            SmallRun.fill(folder, PLAN);
            assertThat(SmallRun.pureFiles(folder)).isEqualTo(uninterrupted);
        }
        assertThat(failures).isGreaterThanOrEqualTo(point.equals("before-complete") ? 1 : 3);
    }

    /** T36: a lock left by a dead process is taken over. */
    @Test
    void theLockOfADeadProcessIsTakenOver() throws IOException, InterruptedException {
        Path folder = home.resolve("locked");
        Process process = FillFolder.hold(folder);
        String pid = "process " + process.pid() + " on ";
        assertThatThrownBy(() -> SmallRun.fill(folder, PLAN))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(73))
                .hasMessageContaining("is being written by " + pid);

        process.destroyForcibly().waitFor();
        assertThat(Files.readString(folder.resolve(".lock"))).contains(pid);
        SmallRun.fill(folder, PLAN);

        assertThat(SmallRun.pureFiles(folder)).isEqualTo(uninterrupted);
        assertThat(folder.resolve(".lock")).isEmptyFile();
    }

    /** T35: the second of two processes ends at once and names the first. */
    @Test
    void theSecondProcessIsTurnedAway() throws IOException, InterruptedException {
        Path folder = home.resolve("locked");
        try (ResultFolder results = ResultFolder.open(folder, PLAN, SmallRun.content())) {
            assertThat(results.missing()).hasSize(3);
            assertThat(ChildProcess.end(ChildProcess.start(List.of(), FillFolder.class, folder.toString(), "3")))
                    .isEqualTo(73);
            assertThatThrownBy(() -> SmallRun.fill(folder, PLAN)).hasMessageContaining("this very process");
            assertThat(ChildProcess.end(ChildProcess.start(List.of(), FillFolder.class, folder.toString(), "3")))
                    .as("asking within the process did not give the lock away")
                    .isEqualTo(73);
        }
        SmallRun.fill(folder, PLAN);
    }

    @Test
    void aLockOfAnotherMachineIsRefusedWithAdvice() throws IOException {
        Path folder = Files.createDirectory(home.resolve("locked"));
        Files.writeString(folder.resolve(".lock"), "process 1 on elsewhere since 2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> SmallRun.fill(folder, PLAN))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(73))
                .hasMessageContaining("delete the file .lock");
    }

    private boolean failsAsOnAFullDisk(Path folder) {
        try {
            SmallRun.fill(folder, PLAN);
            return false;
        } catch (ResultException e) {
            assertThat(e.exitCode()).isEqualTo(74);
            assertThat(e)
                    .hasMessageContaining("no more files")
                    .hasMessageContaining("are free")
                    .hasMessageContaining("with --out");
            return true;
        }
    }
}
