package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A whole Haiyan year on the map of a page, from its first hour to its last; tells what it cost. */
@EnabledIfSystemProperty(named = "careshed.year", matches = "true")
class WatchedYearTest extends OneApp {
    private static final int PATIENCE = 600;
    private static final double MEGA = 1e6;

    /** Live memory of server and browser's driver that a watched year may leave behind: its days take up to 16 MB. */
    private static final double MOST_LEFT_MB = 64;

    private static final double MOST_PAGE_MB = 24;

    /** Of a watched run, the warm-up and the year have so many days. */
    private static final int DAYS = 425;

    private static final String START =
            """
            const done = arguments[0];
            fetch('/api/runs', {method: 'POST', headers: {'Content-Type': 'application/json'},
              body: JSON.stringify({kind: 'run', scenarios: ['haiyan/baseline'], replications: 1, confirmed: true})})
              .then(answer => answer.json()).then(run => done(run.id));
            """;

    @Override
    void lay() throws IOException {
        Path haiyan = Files.createDirectories(folder.resolve("scenarios/haiyan"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/haiyan"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, haiyan.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void everyDayOfAYearIsThereAtItsEndAndNothingGrowsWithoutLimit() throws Exception {
        app.go("runs");
        double before = liveMegabytes();
        String id = browser.wait(START).toString();
        app.go("runs/" + id + "/live");
        browser.until("document.querySelectorAll('.live-map .facility').length > 3", PATIENCE);
        double pageBefore = pageMegabytes();
        browser.until("['done', 'failed'].includes(document.querySelector('#live-state').textContent)", PATIENCE);
        assertThat(app.words("#live-state")).isEqualTo("done");
        assertThat(app.words("#live-now")).startsWith("Saturday, 31 December 2022, 24:00");
        reads(0, "2 November 2021"); // from here on the slider knows every day that is kept, also those that the page missed
        reads(60, "1 January 2022");
        reads(241, "1 July 2022");
        assertThat((Long) browser.run("return Number(document.querySelector('#live-hour').max)")).isGreaterThanOrEqualTo(DAYS);
        assertThat(browser.complaints()).isEmpty();
        double left = liveMegabytes() - before;
        double page = pageMegabytes();
        System.out.printf(
                Locale.ROOT,
                "a watched Haiyan year left %.1f MB on the server; its page took %.1f MB at first, %.1f MB at the end%n",
                left,
                pageBefore,
                page);
        assertThat(left).isLessThan(MOST_LEFT_MB);
        assertThat(page).isLessThan(MOST_PAGE_MB);
    }

    /** A day that is long over stands on the map with its figures. */
    private void reads(int index, String day) throws InterruptedException {
        browser.run(
                "const slider = document.querySelector('#live-hour'); slider.value = arguments[0];"
                        + " slider.dispatchEvent(new Event('input', {bubbles: true}))",
                index);
        browser.until("document.querySelector('#live-now').textContent.includes('" + day + "')");
        assertThat(app.words(".live")).containsPattern("came today\\s+[1-9]");
    }

    private static double liveMegabytes() {
        System.gc();
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGA;
    }

    private double pageMegabytes() {
        browser.driver().executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        browser.driver().executeCdpCommand("Performance.enable", Map.of());
        List<?> metrics = (List<?>)
                browser.driver().executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return metrics.stream()
                .map(metric -> (Map<?, ?>) metric)
                .filter(metric -> metric.get("name").equals("JSHeapUsedSize"))
                .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue() / MEGA)
                .sum();
    }
}
