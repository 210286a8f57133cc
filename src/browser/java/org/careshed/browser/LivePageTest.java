package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The county lives on the map while it runs: watched, held, looked back on, and found again after a reload. */
class LivePageTest {
    private static final String START = """
            const done = arguments[arguments.length - 1];
            const post = (path, body) => fetch(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)})
              .then(answer => answer.json());
            post('/api/runs', {scenarios: ['tiny/arranged'], replications: 5000, seed: 4, confirmed: true})
              .then(run => post(`/api/runs/${run.id}/pace`, {hoursPerSecond: 24}).then(() => done(run.id)));
            """;

    @TempDir
    private Path folder;

    private App app;
    private String id;

    @BeforeEach
    void open() throws Exception {
        app = App.start(folder);
        app.go("runs");
        id = app.browser().wait(START).toString();
        app.go("runs/" + id + "/live");
        app.browser().until("document.querySelectorAll('.live-map .facility').length > 3");
    }

    @AfterEach
    void close() throws Exception {
        app.close();
    }

    @Test
    void aPlannerHoldsTheCountyLooksBackAndFindsItAgain() throws Exception {
        app.browser().until("Number(document.querySelector('#live-hour').max) >= 80");
        app.press("#live-hold");
        app.browser().until("document.querySelector('#live-state').textContent === 'paused'");
        String held = still();
        slide(0); // an hour that is not kept any more: the end of its day is, and nothing is asked in vain
        app.browser().until("/, 24:00/.test(document.querySelector('#live-now').textContent)");

        app.go("runs/" + id + "/live");
        app.browser().until("document.querySelectorAll('.live-map .facility').length > 3");
        assertThat(still()).isEqualTo(held);

        slide(0);
        app.browser().until("document.querySelector('#live-now').textContent !== " + App.quoted(held));
        app.press("#live-follow");
        app.browser().until("document.querySelector('#live-now').textContent === " + App.quoted(held));

        app.press("#live-hold");
        app.browser().until("document.querySelector('#live-now').textContent !== " + App.quoted(held));
        app.press("#live-cancel");
        app.browser().until("document.querySelector('#live-state').textContent === 'cancelled'");
        assertThat(app.browser().complaints()).isEmpty();
    }

    @Test
    void theTableSaysWhatTheMapShows() throws Exception {
        app.browser().until("Number(document.querySelector('#live-hour').max) >= 34");
        app.press("#live-hold");
        app.browser().until("document.querySelector('#live-state').textContent === 'paused'");
        String held = still();
        slide(0);
        app.browser().until("document.querySelector('#live-now').textContent !== " + App.quoted(held));
        Object evening = app.browser().run("return Number(document.querySelector('#live-hour').max) - Number(/(\\d+):00/.exec(arguments[0])[1]) - 2", held);
        slide(((Long) evening).intValue()); // by ten in the evening somebody came; in the hour that is held, nobody need have
        app.browser().until("/, 22:00/.test(document.querySelector('#live-now').textContent)");
        app.press("#live-table summary");
        app.browser() // the hour may still be on its way when its name stands there
                .until("[...document.querySelectorAll('#live-table td[data-column=\"arrivals\"]')]"
                        + ".some(cell => /[1-9]/.test(cell.textContent))");
        Object sums = app.browser().run("""
                const number = text => Number(text.replace(/[^0-9]/g, '')) || 0;
                const column = key => [...document.querySelectorAll(`#live-table td[data-column="${key}"]`)].map(cell => number(cell.textContent));
                return {rows: document.querySelectorAll('#live-table tbody tr').length,
                  marks: document.querySelectorAll('.live-map .facility').length,
                  came: column('arrivals').reduce((a, b) => a + b, 0)};
                """);
        Map<?, ?> seen = (Map<?, ?>) sums;
        assertThat(seen.get("rows")).isEqualTo(seen.get("marks"));
        assertThat((Long) seen.get("came")).isPositive();
        app.press("#live-table tbody button");
        app.browser().until("document.querySelector('#live-chosen h2') && document.querySelector('.facility.on')");
    }

    @Test
    void itFitsAPhoneAndSpeaksChinese() throws Exception {
        app.browser().driver().manage().window().setSize(new Dimension(360, 780));
        app.press("button[data-language=zh]");
        app.browser().until("document.querySelector('h1').textContent === '运行中的县'"
                + " && document.querySelectorAll('.live-map .facility').length > 3");
        assertThat(app.browser().run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(app.browser().complaints()).isEmpty();
    }

    private void slide(int to) {
        app.browser()
                .run(
                        "const slider = document.querySelector('#live-hour'); slider.value = arguments[0];"
                                + " slider.dispatchEvent(new Event('input', {bubbles: true}))",
                        to);
    }

    /** The day and hour that the page shows when nothing moves any more. */
    private String still() throws InterruptedException {
        String now = app.words("#live-now");
        for (int same = 0; same < 3; ) {
            Thread.sleep(400);
            String next = app.words("#live-now");
            same = next.equals(now) && !next.isEmpty() ? same + 1 : 0;
            now = next;
        }
        return now;
    }
}
