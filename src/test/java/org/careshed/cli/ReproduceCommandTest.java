package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";

    @TempDir
    private Path temp;

    @Test
    void finishedResultsComeOutTheSameFromTheirOwnFolder() {
        Path out = temp.resolve("out");
        Shell.careshed("run", TINY, "--replications", "2", "--seed", "7", "--no-plots", "--out", out.toString());
        Answer answer = Shell.careshed("reproduce", out.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("is reproduced").contains("byte for byte");
    }

    @Test
    void headlineResultsAreRepeatedWithTheirOwnMeasures() {
        Path out = temp.resolve("out");
        Shell.careshed(
                "run", TINY, "--replications", "1", "--measures", "headline", "--no-plots", "--out", out.toString());
        assertThat(Shell.careshed("reproduce", out.toString()).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anotherBuildsResultsAreComparedByTheirTables() throws IOException {
        Path out = Path.of("results/tiny-example");
        Answer answer = Shell.careshed("reproduce", out.toString());
        assertThat(answer.err()).contains("tables alone are compared");
        assertThat(answer.code()).isIn(ExitCode.DONE, ExitCode.NOT_HELD);
    }

    @Test
    void theNewResultsCanBeKept() throws IOException {
        Path out = temp.resolve("out");
        Path kept = temp.resolve("kept");
        Shell.careshed("run", TINY, "--replications", "1", "--no-plots", "--out", out.toString());
        Shell.careshed("reproduce", out.toString(), "--keep", kept.toString());
        assertThat(Files.readAllBytes(kept.resolve("manifest.json")))
                .isEqualTo(Files.readAllBytes(out.resolve("manifest.json")));
    }

    @Test
    void damagedResultsAreRefused() throws IOException {
        Path out = temp.resolve("out");
        Shell.careshed("run", TINY, "--replications", "1", "--no-plots", "--out", out.toString());
        Files.delete(out.resolve("COMPLETE"));
        assertThat(Shell.careshed("reproduce", out.toString()).code()).isNotEqualTo(ExitCode.DONE);
    }
}
