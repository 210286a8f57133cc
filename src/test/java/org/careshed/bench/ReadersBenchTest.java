package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("heavy")
class ReadersBenchTest {
    @TempDir
    private Path folder;

    @Test
    void readersOfARealServerHaveEveryPageIdleAndBesideARun() throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Path json = folder.resolve("bench.json");
        ReadersBench.run(
                new BenchReport(new PrintStream(screen, true, StandardCharsets.UTF_8), Language.ENGLISH),
                3,
                1,
                Optional.of(json),
                TinyAlone.in(folder));
        for (String key : List.of("readers_idle_errors", "readers_beside_a_run_errors")) {
            assertThat(Files.readString(json)).contains("\"" + key + "\": 0,");
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("beside_over_idle");
    }
}
