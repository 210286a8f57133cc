package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.careshed.result.file.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section of STRESS-DES (Monks et al. 2019) in the report of a real run: all 24 items, filled, and true to the manifest. */
class StressSectionTest {
    private static final Path RUN = Path.of("results/tiny-example");
    private static final List<String> ITEMS = List.of(
            ("1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5.1 2.5.2 2.5.3 2.5.4 2.5.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1")
                    .split(" "));

    private static final Pattern ITEM = Pattern.compile("<tr><td>(\\d\\.[\\d.]+) [^<]+</td><td>([^<]*)</td></tr>");

    @TempDir
    private Path folder;

    @Test
    void everyItemIsThereAndFilledFromTheRun() throws IOException {
        Map<String, String> items = items();
        JsonObject manifest = JsonObject.read("manifest", Files.readAllBytes(RUN.resolve("manifest.json")));

        assertThat(items.keySet()).containsExactlyElementsOf(ITEMS).hasSize(24);
        assertThat(items.values())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("–", "not at hand"));
        assertThat(items.get("3.3")).contains(manifest.text("scenario_sha256").substring(0, 8));
        assertThat(items.get("4.3")).startsWith("3 replications");
        assertThat(items.get("5.1")).contains(manifest.text("version"));
        assertThat(items.get("5.2")).contains("seed " + manifest.whole("seed", 0, Long.MAX_VALUE));
    }

    @Test
    void whatTheScenarioSaysOfTheRunIsTold() throws IOException {
        Map<String, String> items = items();

        assertThat(items.get("1.1")).isEqualTo("How do a scenario file and its tables fit together?");
        assertThat(items.get("2.5.1")).startsWith("2,000 residents of 6 places");
        assertThat(items.get("4.1")).startsWith("5 days of warm-up");
        assertThat(items.get("4.2")).startsWith("30 days are counted");
    }

    private Map<String, String> items() throws IOException {
        Shell.careshed("report", RUN.toString(), "--format=html", "--lang=en", "--out=" + folder);
        Map<String, String> items = new TreeMap<>();
        ITEM.matcher(Files.readString(folder.resolve("report.html")))
                .results()
                .forEach(found -> items.put(found.group(1), found.group(2)));
        return items;
    }
}
