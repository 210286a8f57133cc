package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandTest {
    private static final String BUSY = "scenarios/experiments/busy-siting.yaml";

    @TempDir
    private Path temp;

    @Test
    void anAnswerEndsWithItsFolderAndGoesOnFromItsStore() throws IOException {
        String out = temp.resolve("out").toString();
        String json = temp.resolve("answer.json").toString();
        String store = temp.resolve("store").toString();
        Answer answer = Shell.careshed("site", BUSY, "--out", out, "--json", json, "--store", store, "--threads", "2");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("15 sets of them, all compared.").contains("0 were there already");
        assertThat(answer.out())
                .contains("Chosen: centre-stone-bridge, station-lake-side.")
                .contains("runners-up")
                .contains("By nearness alone")
                .endsWith("Answer: " + out + "\n");
        assertThat(Files.readString(Path.of("docs/siting.md")))
                .as("the page shows what the command says")
                .contains(answer.out().substring(0, answer.out().indexOf("\n\nAnswer: ")));
        assertThat(temp.resolve("answer.json")).hasSameBinaryContentAs(temp.resolve("out/siting.json"));
        assertThat(temp.resolve("out/alternatives.csv")).exists();
        Answer again = Shell.careshed("site", BUSY, "--out", out, "--store", store);
        assertThat(again.err()).contains("0 runs simulated");
        assertThat(again.out()).isEqualTo(answer.out());
    }

    @Test
    void aDryRunSaysWhatThereIsToDoAndDoesNothing() {
        String out = temp.resolve("out").toString();
        Answer answer = Shell.careshed("site", BUSY, "--dry-run", "--out", out);
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("6 sites may be chosen");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void threeOfNineTownsInHaiyanAreFewEnoughToCompareAll() {
        Answer answer = Shell.careshed("site", "scenarios/experiments/haiyan-three-more-clinics.yaml", "--dry-run");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("9 sites may be chosen").contains("84 sets of them, all compared.");
    }

    @Test
    void aShareOfASearchIsRefusedWithItsReason() {
        Answer answer = Shell.careshed("site", BUSY, "--share", "1/3");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err())
                .contains("site has no --share: which runs a search needs")
                .contains("--on");
        assertThat(Shell.careshed("site", BUSY, "--draws", "3").err())
                .contains("--draws needs the draws of an --ensemble");
    }

    @Test
    void whatIsNoSitingIsBadInput() {
        Answer answer = Shell.careshed("site", "scenarios/tiny/county.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("scenarios/tiny/county.yaml:").contains("siting");
    }
}
