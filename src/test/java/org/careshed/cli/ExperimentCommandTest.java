package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void sharesFillTheStoreAndTheLastCommandRunsNothingAnew() throws IOException {
        String store = temp.resolve("shared").toString();
        int runs = 0;
        for (int share = 1; share <= 3; share++) {
            Answer answer = Shell.careshed("experiment", ROWS, "--share", share + "/3", "--store", store);
            assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
            assertThat(answer.out()).isEqualTo("Kept: " + store + "\n");
            Matcher told = Pattern.compile("share " + share + "/3: (\\d+) runs simulated, 0 were there already")
                    .matcher(answer.err());
            assertThat(told.find()).as(answer.err()).isTrue();
            runs += Integer.parseInt(told.group(1));
        }
        assertThat(runs).isEqualTo(25);
        String out = temp.resolve("out").toString();
        Answer last = Shell.careshed("experiment", ROWS, "--store", store, "--out", out);
        assertThat(last.err()).contains("0 runs simulated, 25 were there already");
        String alone = temp.resolve("alone").toString();
        Shell.careshed("experiment", ROWS, "--out", alone);
        for (String file : new String[] {"experiment.json", "results.csv", "means.csv", "points.csv"}) {
            assertThat(temp.resolve("out").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("alone").resolve(file));
        }
    }

    @Test
    void aShareThatIsNoneIsAUsageFault() {
        assertThat(Shell.careshed("experiment", ROWS, "--share", "half").err())
                .startsWith("careshed: --share (half) must be like 3/16");
        assertThat(Shell.careshed("experiment", ROWS, "--share", "4/3").err())
                .startsWith("careshed: --share (4) must be 1 to 3");
        Answer both = Shell.careshed("experiment", ROWS, "--share", "1/3", "--on", "local[2]");
        assertThat(both.code()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).startsWith("careshed: --share and --on cannot be given together");
    }

    @Test
    void withoutItsJarSparkIsExplained() {
        for (String[] command : new String[][] {
            {"experiment", ROWS, "--out", temp.resolve("spark").toString()},
            {"compare", "scenarios/tiny/county.yaml", "scenarios/tiny/one-more-doctor.yaml", "--worlds", "2"}
        }) {
            String[] on = Arrays.copyOf(command, command.length + 2);
            on[command.length] = "--on";
            on[command.length + 1] = "spark://127.0.0.1:7077";
            Answer answer = Shell.careshed(on);
            assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
            assertThat(answer.err())
                    .contains("--on spark://127.0.0.1:7077 needs Careshed's Spark jar on the class path")
                    .contains("mvn -B -Pspark package");
        }
        assertThat(Shell.careshed("experiment", ROWS, "--on", "moon").err())
                .contains("--on (moon) must be spark://HOST:PORT or local[N]");
        assertThat(temp.resolve("spark")).doesNotExist();
    }

    @Test
    void whatIsNoExperimentIsBadInput() {
        Answer answer = Shell.careshed("experiment", "scenarios/tiny/county.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("scenarios/tiny/county.yaml:").contains("experiment");
    }
}
