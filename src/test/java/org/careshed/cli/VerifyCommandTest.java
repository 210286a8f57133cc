package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path temp;

    @Test
    void figuresAreRecomputedFromTheLog() throws IOException {
        Path out = temp.resolve("out");
        run(out, "--log", "visits");

        Answer answer = Shell.careshed("verify", "--recompute", out.toString());

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out().lines())
                .startsWith(out + " is whole.", "Recomputed from the visit log, and equal to the last digit:")
                .contains("tables/flows.csv: home_place, facility, condition, visits")
                .contains("Not in the log, and therefore not recomputed:")
                .contains("tables/weekly_use.csv: staffed_minutes")
                .allMatch(line -> line.length() <= 80 || line.startsWith(out.toString()));

        Path steps = out.resolve("log/r00000/steps-001.parquet");
        byte[] bytes = Files.readAllBytes(steps);
        bytes[bytes.length / 2] ^= 1;
        Files.write(steps, bytes);
        Answer altered = Shell.careshed("verify", "--recompute", out.toString());
        assertThat(altered.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(altered.err()).contains("a log was altered");
    }

    @Test
    void withoutALogItSaysHowToGetOne() {
        Path out = temp.resolve("out");
        run(out);

        Answer answer = Shell.careshed("verify", "--recompute", out.toString());

        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("Run the same command again with --log visits");
    }

    @Test
    void compiledClassesAreNoPackedProgram() {
        Answer answer = Shell.careshed("verify", "--self");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("not from a packed careshed.jar");
    }

    @Test
    void withoutTheWordAFolderIsAskedFor() {
        Answer answer = Shell.careshed("verify");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("missing required parameter: RESULTS");
    }

    private static void run(Path out, String... more) {
        String[] command = {"run", "scenarios/tiny/county.yaml", "--replications", "1", "--no-plots", "--quiet"};
        String[] whole = Stream.of(command, new String[] {"--out", out.toString()}, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        assertThat(Shell.careshed(whole).code()).isEqualTo(ExitCode.DONE);
    }
}
