package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesCommandTest {
    @TempDir
    Path home;

    @Test
    void aLeverThatIsNotThereSaysWhereToLook() {
        Answer answer = Shell.careshed("examples", "magic");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("there is no lever `magic`").contains("careshed levers");
    }

    @Test
    void worldsAndDrawsHaveARange() {
        assertThat(Shell.careshed("examples", "screening", "--worlds", "0").err())
                .contains("--worlds (0) must be 1 to 1000");
        assertThat(Shell.careshed("examples", "screening", "--draws", "-1").err())
                .contains("--draws (-1) must be 0 to 1000");
    }

    @Test
    void anEnsembleThatIsNoneIsRefusedBeforeAnythingRuns() throws IOException {
        Path file = Files.writeString(home.resolve("ensemble.csv"), "a,b\n1,2\n");
        Answer answer = Shell.careshed("examples", "screening", "--ensemble", file.toString());
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains("is no ensemble table").contains("`draw` and `kept`");
    }

    @Test
    void whatAnExampleShowedStandsBetweenItsMarksAndReplacesWhatStoodThere() throws IOException {
        Path page = Files.createDirectories(home.resolve("docs/levers")).resolve("screening.md");
        Files.writeString(page, "above\n<!-- example -->\nold\n<!-- /example -->\nbelow\n");
        new LeverPages(home).writeExample("screening", "| new |");
        new LeverPages(home).writeExample("screening", "| newer |");
        assertThat(page).hasContent("above\n<!-- example -->\n\n| newer |\n\n<!-- /example -->\nbelow\n");
        Files.writeString(page, "without marks\n");
        new LeverPages(home).writeExample("screening", "| newest |");
        assertThat(page).hasContent("without marks\n");
    }
}
