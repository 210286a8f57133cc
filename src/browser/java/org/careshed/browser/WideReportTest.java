package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.careshed.cli.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every figure of a report of a county with 500 facilities, run for it with all tables, as readers on a phone and on a laptop
 * open it: none wider than the page, no letter too small to read, none cut off, no words upon words.
 */
class WideReportTest {
    private static final int STATIONS = 500;

    /** What a simulated county of everything has: maps, months, towns, use, weeks, hours, waits, beds, days, changes, fairness, money. */
    private static final int FIGURES = 15;

    /** Seconds that a busy machine may take to draw them all. */
    private static final int PATIENCE = 180;

    /** Draws every figure, seen or not. */
    private static final String DRAW = "window.dispatchEvent(new Event('beforeprint'))";

    private static final String DRAWN =
            """
            [...document.querySelectorAll('figure[data-figure]')].every(figure =>
              figure.querySelector('.chart[data-tongue=%s] svg'))""";

    /** Faults by figure: letters below nine pixels, letters beyond the picture, words upon words. */
    private static final String FAULTS =
            """
            const faults = [];
            for (const figure of document.querySelectorAll('figure[data-figure]')) {
              const svg = figure.querySelector('.chart[data-tongue=' + arguments[0] + '] svg');
              const picture = svg.getBoundingClientRect();
              const words = [...svg.querySelectorAll('text')].filter(one => one.textContent.trim());
              const say = (fault, one) => faults.push(figure.id + ': ' + fault + ': ' + one.textContent);
              const boxes = words.map(one => {
                const box = one.getBoundingClientRect();
                const turn = one.getScreenCTM();
                const size = parseFloat(getComputedStyle(one).fontSize) * Math.hypot(turn.a, turn.b);
                if (size < 8.95) { say(size.toFixed(1) + ' pixels', one); }
                if (box.left < picture.left - 1 || box.right > picture.right + 1
                    || box.top < picture.top - 1 || box.bottom > picture.bottom + 1) { say('cut', one); }
                return box;
              });
              for (let i = 0; i < boxes.length; i++) {
                for (let k = i + 1; k < boxes.length; k++) {
                  const across = Math.min(boxes[i].right, boxes[k].right) - Math.max(boxes[i].left, boxes[k].left);
                  const down = Math.min(boxes[i].bottom, boxes[k].bottom) - Math.max(boxes[i].top, boxes[k].top);
                  if (across > 3 && down > 4) { say('upon ' + words[k].textContent, words[i]); }
                }
              }
              if (figure.getBoundingClientRect().right > innerWidth + 1) { faults.push(figure.id + ': wider than the page'); }
            }
            if (document.documentElement.scrollWidth > innerWidth + 1) { faults.push('the page is wider than the window'); }
            return faults.slice(0, 12);
            """;

    /** Figures that slide while no words say so, or the other way round. */
    private static final String UNSAID =
            """
            return [...document.querySelectorAll('figure[data-figure]')].filter(figure => {
              const scroll = figure.querySelector('.scroll:has(.chart[data-tongue=' + arguments[0] + '])');
              return (scroll.scrollWidth > scroll.clientWidth + 1) === figure.querySelector('.slide').hidden;
            }).map(figure => figure.id);
            """;

    @TempDir
    private static Path folder;

    private static Path page;

    @BeforeAll
    static void run() throws IOException {
        Path county = folder.resolve("wide");
        WideCounty.write(county, STATIONS);
        Path compared = folder.resolve("compared");
        careshed(
                "compare",
                county.resolve("arranged.yaml").toString(),
                county.resolve("reform.yaml").toString(),
                "--worlds",
                "2",
                "--tables",
                "all",
                "--quiet",
                "--store",
                folder.resolve("store").toString(),
                "--out",
                compared.toString());
        Path report = folder.resolve("report");
        careshed("report", compared.toString(), "--format", "html", "--out", report.toString());
        page = report.resolve("report.html");
    }

    private static void careshed(String... arguments) {
        Shell.Answer answer = Shell.careshed(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en,1366", "zh,1366", "en,390", "zh,390"})
    void everyFigureCanBeRead(String tongue, int width) throws Exception {
        try (Browser browser = Browser.open(1366, 900)) {
            browser.look(width, 900, false);
            browser.show(page);
            browser.run("document.querySelector('button[data-set=show][data-to=" + tongue + "]').click()");
            browser.until("document.documentElement.dataset.show === '" + tongue + "'");
            browser.run(DRAW);
            browser.until(String.format(DRAWN, tongue), PATIENCE);
            assertThat((Long) browser.run("return document.querySelectorAll('figure[data-figure]').length"))
                    .isGreaterThanOrEqualTo(FIGURES);
            assertThat((List<?>) browser.run(FAULTS, tongue)).isEmpty();
            assertThat((List<?>) browser.run(UNSAID, tongue)).isEmpty();
        }
    }
}
