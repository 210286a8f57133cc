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
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program in which one replication ends in a fault of its own (T43): a line of Java stands before the real class, and
 * the commands run in processes of their own.
 */
@Tag("heavy")
class PoisonedRunsHeavyTest {
    private static final String TINY = "scenarios/tiny/county.yaml";
    private static final String DOCTOR = "scenarios/tiny/one-more-doctor.yaml";

    private static final String POISONED = """
            package org.careshed.experiment;

            import java.util.List;
            import org.careshed.result.Part;
            import org.careshed.result.Reading;
            import org.careshed.result.folder.VisitLogs;
            import org.careshed.result.parquet.LogSheet;

            public final class Replication implements ReplicationRun {
                public Replication(Prepared prepared, MeasureSet measured) {}

                public Replication checked() {
                    return this;
                }

                public Replication logged(VisitLogs into) {
                    return this;
                }

                public List<LogSheet> logSheets() {
                    return List.of();
                }

                public List<Reading> readings(int replication) {
                    return run(replication, share -> {}).readings();
                }

                @Override
                public Part run(int replication, Steps steps) {
                    if (replication == 1) {
                        throw new IllegalStateException("a bed was given twice");
                    }
                    Reading visits = Reading.ratio("visits_per_person_year", "all", "visits", replication, 1);
                    return new Part(replication, List.of(visits), List.of());
                }
            }
            """;

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

        Matcher replay = Pattern.compile("To see it alone: careshed (.+)").matcher(said.text());
        assertThat(replay.find()).isTrue();
        List<String> alone = new ArrayList<>(List.of(replay.group(1).split(" ")));
        alone.addAll(List.of("--out", temp.resolve("alone").toString()));
        Said again = poisoned(alone.toArray(String[]::new));
        assertThat(again.code()).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(again.text()).contains("IllegalStateException: a bed was given twice");
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
        Path source = Files.writeString(temp.resolve("Replication.java"), POISONED);
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
