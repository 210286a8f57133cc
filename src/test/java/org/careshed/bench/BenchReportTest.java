package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final BenchReport report =
            new BenchReport(new PrintStream(screen, true, StandardCharsets.UTF_8), Language.ENGLISH);

    @Test
    void theJsonHoldsOneNumberAKeyWithLeastAndMost() throws IOException {
        report.value("bytes_per_resident", 13.75);
        report.value("kernel_vs_mason", new Spread(1.5, 1.25, 2));
        report.write(folder.resolve("bench.json"));

        assertThat(Files.readString(folder.resolve("bench.json"))).isEqualTo("""
                        {
                          "bytes_per_resident": 13.7500,
                          "kernel_vs_mason": 1.50000,
                          "kernel_vs_mason_max": 2,
                          "kernel_vs_mason_min": 1.25000
                        }
                        """);
    }

    @Test
    void thePageShowsTheSameNumbers() {
        report.value("kernel_vs_mason", new Spread(1.5, 1.25, 2));

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("kernel_vs_mason")
                .contains("(1.250 to 2.000)");
    }

    @Test
    void inChineseKeysAndNumbersAreTheSameAndNamesAlign() {
        BenchReport chinese = new BenchReport(new PrintStream(screen, true, StandardCharsets.UTF_8), Language.CHINESE);
        chinese.title(Bench.missing(Path.of("county.yaml")));
        chinese.value("kernel_vs_mason", new Spread(1.5, 1.25, 2));
        chinese.timings(
                Alternation.of(List.of(new Subject(Text.of("tight loop", "精简循环"), () -> 1)), 0, 1),
                Text.of("visit", "次就诊"));

        assertThat(screen.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "county.yaml 不存在；未测量", "  kernel_vs_mason                             1.500   （1.250 至 2.000）")
                .anyMatch(line -> line.startsWith("  精简循环" + " ".repeat(28)) && line.contains(" ns / 次就诊（"));
    }
}
