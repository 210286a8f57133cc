package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    private Path temp;

    private String file;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path from : files.toList()) {
                Files.copy(from, temp.resolve(from.getFileName()));
            }
        }
        file = Files.writeString(temp.resolve("fit.yaml"), """
                        careshed: 1
                        kind: calibration
                        scenario: county.yaml
                        effort: {last_replications: 1}
                        parameters:
                          needs: {multiply: [conditions/*/rate/*], range: 0.5 to 1.4, follows: visits}
                        targets:
                          visits: {measure: visits_per_person_year, value: 9, tolerance: 0.2}
                        """).toString();
    }

    @Test
    void aFitEndsWithItsCardAndNumbersThatRunsCanUse() {
        String out = temp.resolve("out").toString();
        Answer answer = Shell.careshed("calibrate", file, "--fit-only", "--threads", "1", "--out", out);
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("What the figures pin down:").endsWith("Card: " + out + "/card.md\n");
        assertThat(answer.err()).contains("] step 1: visits");
        String run = temp.resolve("run").toString();
        Answer fitted = Shell.careshed(
                "run",
                file.replace("fit.yaml", "county.yaml"),
                "--replications",
                "1",
                "--no-plots",
                "--ensemble",
                out + "/ensemble.csv",
                "--out",
                run);
        assertThat(fitted.code()).as(fitted.err()).isEqualTo(ExitCode.DONE);
        assertThat(fitted.out()).containsPattern("A resident made (8.9|9.0|9.1)");
        assertThat(Shell.careshed(
                                "run",
                                file.replace("fit.yaml", "county.yaml"),
                                "--ensemble",
                                out + "/ensemble.csv",
                                "--draw",
                                "7")
                        .err())
                .contains("no draw 7");
    }

    @Test
    void quietSaysOnlyTheCard() {
        Answer answer = Shell.careshed(
                "calibrate", file, "--quiet", "--out", temp.resolve("out").toString());
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void whatIsNoCalibrationIsBadInput() {
        Answer answer = Shell.careshed("calibrate", "scenarios/tiny/county.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("`kind`");
    }
}
