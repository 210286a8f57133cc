package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandTest {
    private static final String ROWS = "scenarios/experiments/tiny-rows.yaml";

    @TempDir
    private Path temp;

    @Test
    void anExperimentEndsWithItsTablesAndGoesOnFromItsStore() {
        String out = temp.resolve("out").toString();
        String store = temp.resolve("store").toString();
        Answer answer = Shell.careshed("experiment", ROWS, "--out", out, "--store", store, "--threads", "2");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err())
                .contains("5 points, each under the same 5 replications: 25 runs")
                .contains("25 runs simulated, 0 were there already");
        assertThat(answer.out()).contains("Care in the county, share").endsWith("Tables: " + out + "\n");
        assertThat(temp.resolve("out/experiment.json")).exists();
        Answer again = Shell.careshed("experiment", ROWS, "--out", out, "--store", store);
        assertThat(again.err()).contains("0 runs simulated, 25 were there already");
        assertThat(again.out()).isEqualTo(answer.out());
    }

    @Test
    void aDryRunChecksAndRunsNothing() {
        String out = temp.resolve("out").toString();
        Answer answer =
                Shell.careshed("experiment", "scenarios/experiments/tiny-indices.yaml", "--dry-run", "--out", out);
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("448 points, each under the same 5 replications: 2240 runs");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsNoExperimentIsBadInput() {
        Answer answer = Shell.careshed("experiment", "scenarios/tiny/county.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("scenarios/tiny/county.yaml:").contains("experiment");
    }
}
