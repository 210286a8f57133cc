package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe finds serious or critical on the pages and dialogs of the web app: nothing, in both languages, light and dark. */
@EnabledIfSystemProperty(named = "careshed.axe", matches = ".+")
class WebAxeTest extends OneApp {
    private static final String AXE =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))));
            """;

    private static final String SESSION =
            """
            levers:
              - lever: specialist-clinics
                from: 2022-05-05
                sessions:
                  - {host: centre-stone-bridge, home: county-hospital, days: [tuesday], hours: "08:30-11:00", slots: 600, conditions: [moderate]}
            """;

    /** What another element of the dialog lies over, or what does not fit in its width. */
    private static final String CUT =
            """
            const dialog = document.querySelector('dialog');
            dialog.scrollTop = dialog.scrollHeight;
            const covered = [...dialog.querySelectorAll('button, label, input, .hint')].filter(node => {
              const box = node.getBoundingClientRect();
              const seen = [[box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3]].map(at => document.elementFromPoint(...at));
              return box.top > 0 && !seen.every(one => node === one || node.contains(one));
            });
            return [...covered, ...[dialog, ...dialog.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth)]
              .map(one => one.outerHTML.slice(0, 80));
            """;

    private List<String> results;

    @BeforeAll
    void begin() throws Exception {
        results = app.runBoth("tiny/county", "tiny/one-more-doctor", 2);
    }

    @ParameterizedTest
    @CsvSource({
        "en,false,1280", "en,true,1280", "zh,false,1280", "zh,true,1280", "en,false,390", "en,true,390", "zh,false,390", "zh,true,390"
    })
    void nothingSeriousInAnyDialog(String language, boolean dark, int width) throws Exception {
        browser.look(width, 844, dark);
        app.speak(language);
        dialogs();
        pick();
        conflict();
    }

    @ParameterizedTest
    @CsvSource({"en,false", "en,true", "zh,false", "zh,true"})
    void nothingSerious(String language, boolean dark) throws Exception {
        browser.look(1280, 900, dark);
        app.speak(language);
        for (String page : List.of("scenarios", "levers", "levers/capacity", "runs", "results", "compare", "results/none")) {
            app.go(page);
            sound(page);
        }
        editor();
        running();
        outcome();
    }

    private void editor() throws Exception {
        app.edit("tiny/reform");
        app.press("#tab-form");
        app.press("#panel-form details[data-path=calendar] > summary");
        sound("form");
        app.press("#tab-difference");
        sound("difference");
        app.edit("tiny/county");
        String before = app.yaml();
        app.paste(before + SESSION);
        app.checked();
        app.press("#tab-levers");
        app.press("ol.rows summary");
        app.until("ol.rows .row-fields");
        sound("levers with a row and a problem");
        app.paste(before);
    }

    private void dialogs() throws Exception {
        app.edit("tiny/reform");
        app.press("#tab-levers");
        app.press(".lever.on [data-follows=where] button");
        app.until("dialog svg.county");
        sound("map");
        app.press("dialog .plain");
        app.press("#copy");
        app.until("dialog #copy-id");
        sound("copy");
        app.press("dialog .plain");
        app.press("#run");
        app.until("dialog .facts");
        sound("run");
        app.press("dialog .plain");
        app.press("#run-both");
        app.until("dialog .facts");
        sound("run beside the parent");
        app.press("dialog .plain");
    }

    /** One facility, picked on the map. */
    private void pick() throws Exception {
        app.edit("tiny/county");
        String before = app.yaml();
        app.paste(before + SESSION);
        app.checked();
        app.press("#tab-levers");
        app.press("ol.rows summary");
        app.press("ol.rows .chosen-id button");
        app.until("dialog svg.county");
        sound("pick one");
        app.press("dialog .plain");
        app.paste(before);
    }

    /** Another window saved the file meanwhile. */
    private void conflict() throws Exception {
        String before = app.text("tiny/reform");
        app.edit("tiny/reform");
        app.paste(before + "seed: 22\n");
        Files.writeString(app.scenario("tiny/reform"), before + "seed: 11\n");
        app.press("#save");
        app.until("dialog[open] .diff");
        sound("conflict");
        assertThat(browser.run(CUT)).as("what is cut of the conflict").isEqualTo(List.of());
        app.press("#conflict-theirs");
        browser.until("document.querySelector('#yaml').value.includes('seed: 11')");
        browser.run("localStorage.clear()");
        Files.writeString(app.scenario("tiny/reform"), before);
    }

    private void running() throws Exception {
        app.edit("tiny/busy");
        app.press("#run");
        app.startRun(1000);
        browser.until("document.querySelector('.run.running progress')?.value > 0");
        sound("queue");
        app.press(".run.running a[href*=live]");
        app.until(".live svg.county");
        browser.run("document.querySelector('#live-table').open = true");
        app.until("#live-table table");
        sound("live map");
        app.go("runs");
        app.press(".run.running [data-act=cancel]");
        browser.until("!document.querySelector('.run.running')");
    }

    private void outcome() throws Exception {
        app.go("results/" + results.get(0));
        app.until("tbody tr");
        app.write("#explain-number", "3");
        app.press("#explain-title ~ form button.main");
        app.until("#explained .story");
        sound("result");
        app.go("compare?results=" + String.join(",", results));
        app.until("#side tbody tr");
        sound("compare");
    }

    /** The page alone: the report within it has tests of its own. */
    private void sound(String page) throws IOException {
        browser.run(Browser.text(Path.of(System.getProperty("careshed.axe"))));
        assertThat((List<?>) browser.wait(AXE)).as(page).isEmpty();
    }
}
