package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.careshed.result.file.JsonObject;
import org.careshed.result.folder.CodeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @Test
    void noCommandShowsWhatThereIs() {
        Answer answer = Shell.careshed();
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("careshed run scenarios/haiyan/baseline.yaml");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void versionNamesReleaseAndSources() {
        assertThat(Shell.careshed("--version").out()).matches("(?s)Careshed \\S+ \\(sources \\S+.*\\), Java .*\n");
    }

    @Test
    void versionForProgramsSaysWhatAManifestAndAStampSay(@TempDir Path folder) throws IOException {
        JsonObject version = JsonObject.read(
                "version", Shell.careshed("--version", "--json").out().getBytes(StandardCharsets.UTF_8));
        Shell.careshed("run", "scenarios/tiny/county.yaml", "--replications=1", "--no-plots", "--out=" + folder);
        JsonObject manifest = JsonObject.read("manifest", Files.readAllBytes(folder.resolve("manifest.json")));
        JsonObject stamp = JsonObject.read("stamp", Files.readAllBytes(folder.resolve("stamp.json")));

        assertThat(version.text("version")).isEqualTo(manifest.text("version"));
        assertThat(version.text("build")).isEqualTo(manifest.text("build"));
        assertThat(version.text("commit")).isEqualTo(stamp.text("commit"));
        assertThat(version.text("java")).isEqualTo(stamp.text("java"));
        assertThat(version.text("libraries")).isEqualTo(CodeVersion.libraries());
    }

    @Test
    void unknownCommandIsAUsageFaultWithAGuess() {
        Answer answer = Shell.careshed("hepl");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err())
                .isEqualTo("careshed: unknown command `hepl`, did you mean `help`?\nSee `careshed --help`.\n");
    }

    @Test
    void unknownOptionIsAUsageFaultWithAGuess() {
        Answer answer = Shell.careshed("--verison");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).startsWith("careshed: unknown option `--verison`, did you mean `--version`?\n");
    }

    @Test
    void unknownOptionWithAValueIsToldAlsoWhereTheValueLooksLikeAFile() {
        String scenario = "scenarios/tiny/county.yaml";
        Answer three = Shell.careshed("compare", scenario, scenario, "--replications", "20", "--threads=1");
        assertThat(three.code()).isEqualTo(ExitCode.USAGE);
        assertThat(three.err()).startsWith("careshed: unknown option `--replications`\n");
        assertThat(Shell.careshed("compare", scenario, "--world=2").err())
                .startsWith("careshed: unknown option `--world`, did you mean `--worlds`?\n");
        assertThat(Shell.careshed("compare", scenario, "--worlds=2").err()).contains("FILE");
    }

    @Test
    void optionGivenTwiceIsNamedAlsoWithoutAValue() {
        assertThat(Shell.careshed("validate", "-h", "-h").err())
                .startsWith("careshed: option '--help' should be specified only once\n");
        assertThat(Shell.careshed("validate", "-h", "-h", "--lang=zh").err())
                .startsWith("careshed：选项 `--help` 只能给一次\n");
    }

    @Test
    void wordsThatBeginWithAnAtSignAreWords(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "--version");
        assertThat(Shell.careshed("@/").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.careshed("@" + file).err()).startsWith("careshed: unknown command `@" + file + "`");
    }

    @Test
    void fullDiskBehindStandardOutputIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new String[] {"--version"}, new Screen(failing("No space left on device"), err, false));
        assertThat(code).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @Test
    void readerThatWentAwayIsNoFault() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new String[] {"--version"}, new Screen(failing("Broken pipe"), err, false));
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(err.size()).isZero();
    }

    @Test
    void everyLineOfHelpFitsTheScreen() {
        assertThat(Shell.careshed("--help").out().lines()).allMatch(line -> line.length() <= 80);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
