package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeCommandTest {
    @TempDir
    private Path temp;

    @Test
    void anAttributionEndsWithItsTablesAndGoesOnFromItsStore() throws IOException {
        String file = Files.writeString(temp.resolve("asked.yaml"), """
                        careshed: 1
                        kind: attribution
                        scenario: reform.yaml
                        replications: 2
                        calendar: {warm_up: 4, length: 5}
                        outputs: [care_in_county_share]
                        factors: {a: {levers: [two-way-referral]}, b: {levers: [reimbursement]}}
                        design: {kind: full}
                        """).toString();
        for (Path part : Files.list(Path.of("scenarios/tiny")).toList()) {
            Files.copy(part, temp.resolve(part.getFileName()));
        }
        String out = temp.resolve("out").toString();
        String json = temp.resolve("all.json").toString();
        String store = temp.resolve("store").toString();
        Answer answer =
                Shell.careshed("attribute", file, "--out", out, "--json", json, "--store", store, "--threads", "2");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err())
                .contains("4 scenarios, 8 runs in 2 worlds")
                .contains("8 runs simulated, 0 were there already");
        assertThat(answer.out())
                .contains("2 factors in every combination")
                .contains("Always on: family-doctor-contracts, telemedicine, capacity")
                .contains("care_in_county_share, share")
                .contains("Shares are Shapley values")
                .endsWith("Tables: " + out + "\n");
        assertThat(temp.resolve("all.json")).hasSameBinaryContentAs(temp.resolve("out/attribution.json"));
        Answer again = Shell.careshed("attribute", file, "--out", out, "--store", store);
        assertThat(again.err()).contains("0 runs simulated, 8 were there already");
        assertThat(again.out()).isEqualTo(answer.out());
        Answer quiet = Shell.careshed("attribute", file, "--out", out, "--store", store, "--quiet");
        assertThat(quiet.out()).isEqualTo("Tables: " + out + "\n");
    }

    @Test
    void aDryRunReadsEverythingAndRunsNothing() {
        String out = temp.resolve("out").toString();
        Answer answer = Shell.careshed(
                "attribute",
                "scenarios/experiments/haiyan-reform-attribution.yaml",
                "--dry-run",
                "--out",
                out,
                "--store",
                temp.resolve("store").toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("16 scenarios, 160 runs in 10 worlds").contains("160 of them are not in");
        assertThat(answer.out())
                .contains("7 factors in 16 of 128 combinations, resolution IV")
                .contains("AB + CE + FG");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void itsBillIsMadeWithoutARun() {
        String store = temp.resolve("store").toString();
        Answer answer = Shell.careshed(
                "plan",
                "scenarios/experiments/tiny-attribution.yaml",
                "--store",
                store,
                "--quiet",
                "--trial",
                "0",
                "--threads",
                "1");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("640");
        assertThat(temp.resolve("store")).doesNotExist();
    }

    @Test
    void whatIsNoAttributionIsBadInput() {
        Answer answer = Shell.careshed("attribute", "scenarios/experiments/tiny-spread.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("tiny-spread.yaml:").contains("attribution");
    }
}
