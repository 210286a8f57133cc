package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.cli.Shell.Answer;
import org.careshed.experiment.compare.Uniform;
import org.careshed.result.folder.ChildProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Comparisons and experiments that are killed, run twice at once, damaged, or meet a full disk, in processes of their own:
 * the same command goes on and ends in the same bytes, and nothing that was finished is run again (T27, T30, T37).
 * {@code src/nightly/kill-drills} kills two hundred through the launcher.
 */
@Tag("heavy")
class StoreDrillsHeavyTest {
    private static final int DRILLS = 10;
    private static final int COMPARED = 24;
    private static final int TRIED = 25;
    private static final int MOMENT_MS = 40;

    private static final List<String> COMPARE = List.of(
            "compare",
            "scenarios/tiny/county.yaml",
            "scenarios/tiny/one-more-doctor.yaml",
            "--worlds",
            COMPARED / 2 + "");
    private static final List<String> EXPERIMENT = List.of("experiment", "scenarios/experiments/tiny-rows.yaml");

    /** {@code 7 replications are kept already; 17 to simulate} before, and {@code 8 runs simulated, 17 were there} after. */
    private static final Pattern TO_RUN =
            Pattern.compile("(?:(\\d+) replications are kept already; )?(\\d+|nothing) to simulate");

    private static final Pattern RAN = Pattern.compile("(\\d+) runs simulated, (\\d+) were there already");

    @TempDir
    private Path temp;

    @Test
    void killedComparisonsGoOnAndEndInTheSameBytes() throws Exception {
        Drill whole = whole(COMPARE);
        for (int number = 0; number < DRILLS; number++) {
            Drill drill = killed(COMPARE, number, COMPARED);
            int kept = Drill.parts(drill.store()).size();
            Matcher told = TO_RUN.matcher(ended(drill, whole));
            assertThat(told.find()).isTrue();
            assertThat(told.group(1)).isEqualTo(kept == 0 ? null : "" + kept);
            assertThat(told.group(2)).isEqualTo(kept == COMPARED ? "nothing" : "" + (COMPARED - kept));
        }
    }

    @Test
    void killedExperimentsGoOnAndEndInTheSameBytes() throws Exception {
        Drill whole = whole(EXPERIMENT);
        for (int number = DRILLS; number < 2 * DRILLS; number++) {
            Drill drill = killed(EXPERIMENT, number, TRIED);
            int kept = Drill.parts(drill.store()).size();
            Matcher told = RAN.matcher(ended(drill, whole));
            assertThat(told.find()).isTrue();
            assertThat(told.group(1)).isEqualTo("" + (TRIED - kept));
            assertThat(told.group(2)).isEqualTo("" + kept);
        }
    }

    @Test
    void twoProcessesOnOneStoreAtOnceBothEndInTheSameBytes() throws Exception {
        Drill whole = whole(COMPARE);
        Drill one = Drill.in(COMPARE, temp.resolve("at-once"));
        Drill other = new Drill(COMPARE, one.store(), temp.resolve("other-out"));
        Process first = one.start();
        Process second = other.start();
        assertThat(ChildProcess.end(first)).isEqualTo(ExitCode.DONE);
        assertThat(ChildProcess.end(second)).isEqualTo(ExitCode.DONE);
        assertThat(one.tables()).isEqualTo(whole.tables());
        assertThat(other.tables()).isEqualTo(whole.tables());
        assertThat(Drill.parts(one.store())).isEqualTo(Drill.parts(whole.store()));
    }

    /** Four that find every run in the store, so that they write their answers at the same moment. */
    @Test
    void processesThatWriteOneFolderAtOnceAllEndAndLeaveTheSameBytes() throws Exception {
        Drill whole = whole(COMPARE);
        Map<String, String> tables = whole.tables();
        List<Process> all = List.of(whole.start(), whole.start(), whole.start(), whole.start());
        for (Process each : all) {
            assertThat(ChildProcess.end(each)).isEqualTo(ExitCode.DONE);
        }
        assertThat(whole.tables()).isEqualTo(tables);
    }

    @Test
    void aDamagedPartIsRunAgainAndNoOther() throws Exception {
        Drill whole = whole(COMPARE);
        Map<String, String> before = Drill.parts(whole.store());
        Map<String, String> tables = whole.tables();
        int number = 0;
        for (String name : List.copyOf(before.keySet()).subList(0, 4)) {
            Path part = whole.store().resolve(name);
            byte[] bytes = Files.readAllBytes(part);
            bytes[(int) (Uniform.of(number++, 2) * bytes.length)] ^= 1;
            Files.write(part, bytes);
            assertThat(whole.finished().code()).isEqualTo(ExitCode.DONE);
            assertThat(Drill.parts(whole.store())).isEqualTo(before);
            assertThat(whole.tables()).isEqualTo(tables);
        }
    }

    @Test
    void aFullDiskIsToldAndWhatWasFinishedIsKept() throws Exception {
        Drill whole = whole(COMPARE);
        Drill drill = Drill.in(COMPARE, temp.resolve("full"));
        Process process = drill.start("-Dcareshed.failAt=before-rename:5");
        assertThat(ChildProcess.end(process)).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(drill.out()).doesNotExist();
        int kept = Drill.parts(drill.store()).size();
        assertThat(kept).isGreaterThanOrEqualTo(4);
        assertThat(ended(drill, whole)).startsWith(kept + " replications are kept already");
    }

    private Drill whole(List<String> words) {
        Drill whole = Drill.in(words, temp.resolve("whole"));
        Answer answer = whole.finished();
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return whole;
    }

    /** Killed after a number of parts, and a moment later, that the number of the drill determines. */
    private Drill killed(List<String> words, int number, int runs) throws IOException, InterruptedException {
        Drill drill = Drill.in(words, temp.resolve("killed-" + number));
        int parts = (int) (Uniform.of(number, 0) * (runs - 2));
        long momentMs = (long) (Uniform.of(number, 1) * MOMENT_MS);
        int code = drill.killedAt(parts, momentMs);
        assertThat(code).as("killed, or quicker than that").isIn(137, ExitCode.DONE);
        return drill;
    }

    /** What the command says when it goes on here; tables and parts are those of one that was left alone. */
    private static String ended(Drill drill, Drill whole) throws IOException {
        Answer answer = drill.finished();
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(drill.tables()).isEqualTo(whole.tables());
        assertThat(Drill.parts(drill.store())).isEqualTo(Drill.parts(whole.store()));
        return answer.err();
    }
}
