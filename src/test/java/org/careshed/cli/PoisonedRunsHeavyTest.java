package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program in which one replication ends in a fault of its own (T43): a class with a line more stands before the real
 * one, and the commands run in processes of their own.
 */
@Tag("heavy")
class PoisonedRunsHeavyTest {
    private static final String TINY = "scenarios/tiny/county.yaml";
    private static final String DOCTOR = "scenarios/tiny/one-more-doctor.yaml";

    /** Where every world begins. */
    private static final Path SOURCE = Path.of("src/main/java/org/careshed/experiment/Prepared.java");

    private static final String BEGINS = "public World world(int replication, Hands hands, Halt halt) {\n";
    private static final String FAULT =
            "if (replication == 1) throw new IllegalStateException(\"a bed was given twice\");\n";

    @TempDir
    private Path temp;

    @Test
    void failuresAreListedWithCauseSeedAndTheCommandThatShowsThemAgain() throws Exception {
        String store = temp.resolve("store").toString();
        Said said = poisoned("compare", TINY, DOCTOR, "--worlds", "4", "--store", store);
        assertThat(said.code()).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(said.text())
                .contains("2 of 8 replications failed, the others are kept:")
                .contains("tiny, replication 1, seed 1 failed: java.lang.IllegalStateException: a bed was given twice.")
                .contains("tiny-one-more-doctor, replication 1, seed 1 failed: ")
                .doesNotContain("In 4 paired worlds");
        assertThat(Drill.parts(Path.of(store))).hasSize(6);

        Said again = poisoned(replay(said, "tiny, replication 1, seed 1"));
        assertThat(again.code()).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(again.text()).contains("IllegalStateException: a bed was given twice");
    }

    /** Its scenarios stand in no file; they are laid out for whoever wants to see one alone. */
    @Test
    void aFailedScenarioOfAnAttributionRunsAlone() throws Exception {
        Path tiny = Files.createDirectories(temp.resolve("tiny"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tiny.resolve(file.getFileName()));
            }
        }
        Path asked = temp.resolve("few.yaml");
        String all = Files.readString(Path.of("scenarios/experiments/tiny-attribution.yaml"));
        Files.writeString(
                asked,
                all.replaceAll("(?m)^replications: \\d+", "replications: 2")
                        .replaceAll("(?m)^design: .*", "design: {kind: fraction, resolution: 3}"));
        String store = temp.resolve("store").toString();
        Said said = poisoned("attribute", asked.toString(), "--store", store, "--out", temp.resolve("none") + "");
        assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(said.text()).contains("replications failed, the others are kept:");
        String[] alone = replay(said, "all, replication 1, seed 1");
        assertThat(alone).contains("--measures", "--replication", "1");
        assertThat(poisoned(alone).text()).contains("IllegalStateException: a bed was given twice");

        assertThat(Shell.careshed(alone).code()).isEqualTo(ExitCode.DONE);
        Path whole = temp.resolve("whole");
        Shell.careshed("attribute", asked.toString(), "--store", store, "--out", whole.toString(), "--quiet");
        String hash = Files.readAllLines(whole.resolve("arms.csv")).stream()
                .filter(line -> line.startsWith("all,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(temp.resolve("alone/manifest.json"))).contains(hash);
    }

    /** The command that a list of failures names for one of them, with a folder for its results. */
    private String[] replay(Said said, String failure) {
        Matcher replay = Pattern.compile(failure + " failed: .*To see it alone: careshed (.+)")
                .matcher(said.text());
        assertThat(replay.find()).as(said.text()).isTrue();
        List<String> alone = new ArrayList<>(List.of(replay.group(1).split(" ")));
        alone.addAll(List.of("--out", temp.resolve("alone").toString(), "--no-plots"));
        return alone.toArray(String[]::new);
    }

    private record Said(int code, String text) {}

    private Said poisoned(String... command) throws IOException, InterruptedException {
        String classes = poison() + File.pathSeparator + System.getProperty("java.class.path");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                classes,
                Main.class.getName()));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said);
    }

    /** The folder of the poisoned class. */
    private Path poison() throws IOException {
        Path classes = Files.createDirectories(temp.resolve("classes"));
        String text = Files.readString(SOURCE);
        assertThat(text).contains(BEGINS);
        Path source = Files.writeString(temp.resolve("Prepared.java"), text.replace(BEGINS, BEGINS + FAULT));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(code).isZero();
        return classes;
    }
}
