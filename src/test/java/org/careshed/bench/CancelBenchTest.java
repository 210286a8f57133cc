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
class CancelBenchTest {
    @TempDir
    private Path folder;

    @Test
    void aRealServerEndsAnEstimateARunAndItsClosing() throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Path json = folder.resolve("bench.json");
        CancelBench.run(
                new BenchReport(new PrintStream(screen, true, StandardCharsets.UTF_8), Language.ENGLISH),
                List.of(20),
                200,
                Optional.of(json),
                TinyAlone.in(folder));
        assertThat(Files.readString(json))
                .contains("estimate_left_worst_ms", "run_cancelled_worst_ms", "run_cancelled_closing_ms");
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("asked: below 2,000 ms");
    }
}
