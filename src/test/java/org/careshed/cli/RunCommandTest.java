package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";

    @TempDir
    private Path temp;

    @Test
    void aRunEndsWithFiguresAndTheFolderThatIsWhole() {
        Path out = temp.resolve("out");
        Answer answer = Shell.careshed("run", TINY, "--replications", "2", "--check", "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("were treated inside the county").contains("Results: " + out);
        assertThat(answer.err()).contains("2,000 residents").contains("simulating 100 %");
        assertThat(out.resolve("plots/how-busy.svg")).exists();
        assertThat(Shell.careshed("verify", out.toString()).out()).isEqualTo(out + " is whole.\n");
    }

    @Test
    void theSameCommandAgainReusesWhatIsThere() throws IOException {
        Path out = temp.resolve("out");
        String[] command = {"run", TINY, "--replications", "1", "--no-plots", "--out", out.toString()};
        Answer first = Shell.careshed(command);
        String stamp = Files.readString(out.resolve("stamp.json"));
        Answer again = Shell.careshed(command);
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).contains("nothing to simulate");
        assertThat(out.resolve("stamp.json")).hasContent(stamp);
    }

    @Test
    void picturesThatWereCutShortAreDrawnByTheSameCommand() throws IOException {
        Path out = temp.resolve("out");
        String[] command = {"run", TINY, "--replications", "1", "--quiet", "--out", out.toString()};
        Shell.careshed(command);
        Files.delete(out.resolve("plots/index.html"));
        Files.writeString(out.resolve("plots/how-busy.svg"), "cut short");
        assertThat(Shell.careshed(command).code()).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("plots/index.html")).exists();
        assertThat(out.resolve("plots/how-busy.svg")).content().endsWith("</svg>\n");
    }

    @Test
    void threadsChangeNoByte() {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        Shell.careshed("run", TINY, "--replications", "3", "--threads", "1", "--no-plots", "--out", one.toString());
        Shell.careshed("run", TINY, "--replications", "3", "--threads", "3", "--no-plots", "--out", two.toString());
        assertThat(two.resolve("manifest.json")).hasSameBinaryContentAs(one.resolve("manifest.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TINY, "scenarios/tiny/arranged.yaml"})
    void aSecondThreadInsideAReplicationChangesNoByte(String scenario) {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        for (Path out : List.of(one, two)) {
            String threads = out == one ? "1" : "2";
            Answer answer = Shell.careshed(
                    "run",
                    scenario,
                    "--replications",
                    "1",
                    "--threads",
                    threads,
                    "--check",
                    "--log",
                    "visits",
                    "--no-plots",
                    "--out",
                    out.toString());
            assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        }
        assertThat(two.resolve("manifest.json")).hasSameBinaryContentAs(one.resolve("manifest.json"));
        assertThat(two.resolve("summary.json")).hasSameBinaryContentAs(one.resolve("summary.json"));
        assertThat(two.resolve("log/checksums.csv")).hasSameBinaryContentAs(one.resolve("log/checksums.csv"));
    }

    @Test
    void anotherSeedIsAnotherRun() {
        Path out = temp.resolve("out");
        Shell.careshed("run", TINY, "--replications", "1", "--no-plots", "--out", out.toString());
        Answer other = Shell.careshed(
                "run", TINY, "--replications", "1", "--no-plots", "--seed", "2", "--out", out.toString());
        assertThat(other.code()).isEqualTo(ExitCode.CANNOT_CREATE);
        assertThat(other.err()).contains("seed");
    }

    @Test
    void quietSaysOnlyWhereTheResultsAre() {
        Path out = temp.resolve("out");
        Answer answer = Shell.careshed(
                "run",
                TINY,
                "--replications",
                "1",
                "--no-plots",
                "--quiet",
                "--measures",
                "headline",
                "--out",
                out.toString());
        assertThat(answer.out()).isEqualTo("Results: " + out + "\n");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void impossibleNumbersAreUsageFaults() {
        assertThat(Shell.careshed("run", TINY, "--threads", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.careshed("run", TINY, "--threads", "1000000").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.careshed("run", TINY, "--replications", "0").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.careshed("run", TINY, "--replications", "many").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.careshed("run", TINY, "--seed").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.careshed("run", TINY, "--seed", "1", "--seed", "2").code())
                .isEqualTo(ExitCode.USAGE);
        Answer far = Shell.careshed("run", TINY, "--replicatons", "5");
        assertThat(far.code()).isEqualTo(ExitCode.USAGE);
        assertThat(far.err()).contains("did you mean `--replications`?");
    }

    @Test
    void whatIsNoScenarioIsBadInput() throws IOException {
        Path empty = Files.createFile(temp.resolve("empty.yaml"));
        for (Path file : new Path[] {temp, empty, temp.resolve("missing.yaml"), Path.of("/dev/null")}) {
            Answer answer = Shell.careshed("run", file.toString());
            assertThat(answer.code()).as(file + ": " + answer.err()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).startsWith("error[CS").doesNotContain("\tat ");
        }
    }

    @Test
    void outputInTheWayCannotBeCreated() throws IOException {
        Path file = Files.createFile(temp.resolve("taken"));
        Answer answer = Shell.careshed("run", TINY, "--out", file.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.CANNOT_CREATE);
    }

    @Test
    void aVisitLogLiesBesideResultsThatStayTheSame() throws IOException {
        Path without = temp.resolve("without");
        Path with = temp.resolve("with");
        Shell.careshed("run", TINY, "--replications", "2", "--no-plots", "--out", without.toString());
        Answer logged = Shell.careshed(
                "run", TINY, "--replications", "2", "--no-plots", "--log", "visits", "--out", with.toString());
        assertThat(logged.code()).as(logged.err()).isEqualTo(ExitCode.DONE);
        assertThat(with.resolve("manifest.json")).hasSameBinaryContentAs(without.resolve("manifest.json"));
        assertThat(with.resolve("log/r00001/steps-001.parquet")).isNotEmptyFile();
        assertThat(Shell.careshed("verify", with.toString()).code()).isEqualTo(ExitCode.DONE);

        Answer later = Shell.careshed(
                "run", TINY, "--replications", "2", "--no-plots", "--log", "visits", "--out", without.toString());
        assertThat(later.err()).contains("nothing to simulate");
        assertThat(without.resolve("log/checksums.csv")).hasSameBinaryContentAs(with.resolve("log/checksums.csv"));
        Files.delete(with.resolve("log/r00001/steps-001.parquet"));
        assertThat(Shell.careshed("verify", with.toString()).err())
                .contains("log: is not what log/checksums.csv vouches for");
    }
}
