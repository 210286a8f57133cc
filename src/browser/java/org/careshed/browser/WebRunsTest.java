package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How planners run scenarios in the web app and take home what came of it. */
class WebRunsTest extends OneApp {
    @Test
    void aPlannerCopiesEditsRunsAndTakesTheReportHome() throws Exception {
        Taken taken = Taken.by(browser, folder.resolve("taken"));
        app.copy("tiny/county", "tiny/story");
        app.press("#panel-form details[data-path=calendar] > summary");
        app.write("[data-path=\"calendar.length\"] input", "4");
        assertThat(app.yaml()).contains("calendar:\n  length: 4 d");
        app.press("#save");
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
        assertThat(app.text("tiny/story")).contains("length: 4 d");
        app.press("#run");
        app.startRun(2);
        app.until(".run.done a.main[href*=\"results/story\"]");
        app.press(".run.done a.main[href*=\"results/story\"]");
        app.until("#tables-title");
        assertThat(app.all("#table option")).hasSizeGreaterThan(5);
        app.press("main .bar .like-button.main");
        app.until("#report");
        browser.driver().switchTo().frame(app.find("#report"));
        browser.until("document.querySelector('h1')");
        browser.driver().switchTo().defaultContent();
        app.press("a[data-format=html]");
        assertThat(Files.readString(taken.next(), StandardCharsets.UTF_8)).contains("Tiny county", "</html>");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void twoScenariosAreComparedFigureByFigureAndByAge() throws Exception {
        app.runBoth("tiny/county", "tiny/one-more-doctor", 2);
        app.press(".run.done a.main[href*=compare]");
        app.until("#side tbody tr");
        int all = app.all("#side tbody tr").size();
        browser.run("const filter = document.querySelector('#side [data-filter=age]'); filter.value = 'elder';"
                + " filter.dispatchEvent(new Event('change'))");
        browser.until("document.querySelectorAll('#side tbody tr').length < " + all);
        assertThat(app.words("#side tbody")).contains("minor illness · elderly").doesNotContain("child");
        browser.until("document.querySelector('#side canvas')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void oneResidentIsExplained() throws Exception {
        app.edit("tiny/county");
        app.press("#run");
        app.startRun(2);
        browser.until("document.querySelector('.run.done a.main[href*=results]')");
        app.press(".run.done a.main[href*=results]");
        app.until("#explain-number");
        app.write("#explain-number", "3");
        app.press("#explain-title ~ form button.main");
        app.until("#explained .story");
        assertThat(app.words("#explained .story")).isNotBlank();
    }

    @Test
    void aPageReloadedInMidRunShowsItAndCancelComesAtOnce() throws Exception {
        app.edit("tiny/county");
        app.press("#run");
        app.startRun(1000);
        browser.until("document.querySelector('.run.running progress')?.value > 0");
        Object run = browser.run("return document.querySelector('.run.running').dataset.run");
        Object share = browser.run("return document.querySelector('.run.running progress').value");
        app.go("runs");
        browser.until("document.querySelector('.run.running progress')?.value >= " + share);
        assertThat(browser.run("return document.querySelector('.run.running').dataset.run")).isEqualTo(run);
        long asked = System.nanoTime();
        app.press(".run.running [data-act=cancel]");
        browser.until("document.querySelector('.run.cancelled')");
        assertThat(System.nanoTime() - asked).isLessThan(3_000_000_000L); // 2 s, and the page looks each 0.7 s
        assertThat(app.words(".run.cancelled")).containsPattern("[1-9]\\d* of 1,000 replications are finished and kept");
        app.press(".run.cancelled [data-act=continue]");
        browser.until("document.querySelector('.run.running')");
        app.press(".run.running [data-act=cancel]");
        browser.until("document.querySelector('.run.cancelled')");
    }

    @Test
    void aRunOfAServerThatEndedIsOfferedAgain() throws Exception {
        Path own = folder.resolve("ended");
        try (App first = App.start(own)) {
            first.edit("tiny/county");
            first.press("#run");
            first.startRun(1000);
            first.browser().until("document.querySelector('.run.running progress')?.value > 0");
        }
        try (App second = App.start(own)) {
            second.go("runs");
            second.press(".run.interrupted [data-act=continue]");
            second.browser().until("document.querySelector('.run.running progress')?.value > 0");
            second.press(".run.running [data-act=cancel]");
            second.until(".run.cancelled");
        }
    }

    @Test
    void everyTableColumnAndIdHasAChineseName() throws Exception {
        app.edit("tiny/reform");
        app.press("#run");
        app.startRun(2);
        app.until(".run.done a.main[href*=\"results/tiny-reform\"]");
        Object missing = browser.wait(
                """
                const done = arguments[arguments.length - 1];
                (async () => {
                  const { COLUMNS, TABLES, UNITS } = await import('/app/tablenames.js');
                  const get = path => fetch(path).then(answer => answer.json());
                  const results = await get('/api/results');
                  const id = encodeURIComponent(results.find(one => one.id.startsWith('tiny-reform')).id);
                  const missing = new Set();
                  for (const entry of await get(`/api/results/${id}/tables`)) {
                    const name = entry.name ?? entry;
                    const table = await get(`/api/results/${id}/tables/${name}`);
                    if (!TABLES[name]) { missing.add(name); }
                    for (const column of table.columns) {
                      if (!COLUMNS[column.name]) { missing.add(`${name}.${column.name}`); }
                      const at = table.columns.indexOf(column);
                      for (const cell of ['name_en', 'name_zh', 'source'].includes(column.name) ? [] : new Set(table.rows.map(row => row[at]))) {
                        if (/^[a-z][a-z-]*$/.test(cell) && !/[\\u4e00-\\u9fff]/.test(table.words[column.name]?.[cell]?.zh)) {
                          missing.add(`${name}.${column.name}: ${cell}`);
                        }
                      }
                      if (typeof column.unit === 'string' && column.unit && !UNITS[column.unit]) { missing.add(column.unit); }
                    }
                  }
                  return [...missing];
                })().then(done, failed => done([String(failed)]));
                """);
        assertThat((List<?>) missing).isEmpty();
        app.speak("zh");
        app.go("results");
        app.press("a[href*=\"results/tiny-reform\"]");
        app.write("#table", "需要");
        browser.until("document.querySelector('main td')?.closest('table').innerText.includes('轻症')");
        assertThat(app.words("main table")).contains("老年人").doesNotContain("elder", "minor");
        assertThat(app.words("[data-filter=age]")).contains("儿童").doesNotContain("child");
        app.speak("en");
    }
}
