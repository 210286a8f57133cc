package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path temp;

    @Test
    void aSoundScenarioHasNoErrors() {
        Answer answer = Shell.careshed("validate", "scenarios/tiny/county.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).endsWith("scenarios/tiny/county.yaml: no errors, no warnings\n");
    }

    @Test
    void allProblemsAreListedWithTheirPlace() throws IOException {
        Answer answer = Shell.careshed("validate", spoilt().toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out())
                .contains("county.yaml:")
                .contains("did you mean `seed`")
                .contains("2 errors");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        Answer answer = Shell.careshed("validate", spoilt().toString(), "--format", "json");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out()).contains("\"line\"").contains("\"code\"");
    }

    @Test
    void aLeverWithNothingToActOnIsBadInput() throws IOException {
        Shell.careshed("new", temp.resolve("mine").toString());
        Path variant = temp.resolve("mine/one-more-doctor.yaml");
        Files.writeString(
                variant,
                Files.readString(variant)
                        .replace("resource: doctor", "resource: lab")
                        .replace("facilities: [county-hospital]", "tiers: [village-station]"));
        Answer answer = Shell.careshed("validate", variant.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("lever `capacity`");
    }

    @Test
    void everyCodeIsExplained() {
        Answer answer = Shell.careshed("explain", "CS0301");
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).startsWith("CS0301: unknown key\n");
        assertThat(Shell.careshed("explain", "CS9999").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theSchemaIsJson() {
        assertThat(Shell.careshed("schema").out())
                .startsWith("{")
                .contains("json-schema.org/draft/2020-12")
                .contains("\"capacity\"");
    }

    private Path spoilt() throws IOException {
        Path folder = temp.resolve("mine");
        Shell.careshed("new", folder.toString());
        Path county = folder.resolve("county.yaml");
        String text = Files.readString(county);
        Files.writeString(county, text.replace("\nseed: 1", "\nsed: 1").replace("warm_up: 5 d", "warm_up: 5"));
        return county;
    }
}
