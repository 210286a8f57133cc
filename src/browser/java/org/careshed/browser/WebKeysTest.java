package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** Planners who use no mouse: every page and dialog by Tab, Enter, Space, Escape and arrows alone. */
class WebKeysTest extends OneApp {
    /** Marks what gets the focus, and notes where the focus cannot be seen. */
    private static final String WATCH =
            """
            window.unseen = [];
            document.querySelectorAll('[data-walked]').forEach(one => { delete one.dataset.walked; });
            const tell = one => `${one.localName}#${one.id} ${one.textContent.trim().slice(0, 30)}`;
            document.removeEventListener('focusin', window.seeing);
            window.seeing = event => {
              const one = event.target;
              one.dataset.walked = '';
              requestAnimationFrame(() => {
                const style = getComputedStyle(one);
                const box = one.getBoundingClientRect();
                if (one.matches(':focus') && one.tabIndex >= 0 && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2
                    || box.bottom < 0 || box.top > innerHeight)) {
                  window.unseen.push(tell(one));
                }
              });
            };
            document.addEventListener('focusin', window.seeing);
            """;

    /** What can be used with the mouse and was not reached. */
    private static final String LEFT =
            """
            const root = document.querySelector('dialog[open]') ?? document;
            const tell = one => `${one.localName}#${one.id} ${one.textContent.trim().slice(0, 30)}`;
            const shown = one => one.checkVisibility({visibilityProperty: true});
            const one = group => group.length && !group.some(each => 'walked' in each.dataset) ? [group[0]] : [];
            const radios = [...root.querySelectorAll('input[type=radio]')].filter(shown);
            return [...root.querySelectorAll('a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex="0"]')]
              .filter(each => shown(each) && !each.disabled && each.getAttribute('tabindex') !== '-1' && !('walked' in each.dataset))
              .concat(one(radios)).map(tell);
            """;

    private List<String> results;

    @BeforeAll
    void begin() throws Exception {
        results = app.runBoth("tiny/county", "tiny/one-more-doctor", 2);
    }

    @Test
    void everythingOnEveryPageIsReached() throws Exception {
        for (String page : List.of(
                "scenarios", "levers", "levers/capacity", "runs", "results", "results/" + results.get(0))) {
            app.go(page);
            walk(page);
        }
        app.go("compare?results=" + String.join(",", results));
        app.until("#side tbody tr");
        browser.run("document.querySelector('#report').remove()"); // the report has keys and tests of its own
        walk("compare");
        app.edit("tiny/reform");
        walk("editor");
        by("#tab-form", Keys.ARROW_RIGHT);
        app.until("#tab-levers[aria-selected=true]");
        walk("levers");
        browser.run("sessionStorage.clear()");
    }

    @Test
    void aLeverGetsItsScopeAndTheTextIsSaved() throws Exception {
        app.copy("tiny/modes", "tiny/scoped");
        by("#tab-form", Keys.ARROW_RIGHT);
        by("#lever-facility-closure", Keys.SPACE);
        String scope = "[data-lever=facility-closure].on [data-follows=where] button";
        app.until(scope);
        by(scope, Keys.ENTER);
        app.until("dialog svg.county");
        walk("map");
        keys(Keys.ESCAPE);
        browser.until("!document.querySelector('dialog')");
        assertThat(focusIs(scope)).isTrue();
        keys(Keys.ENTER);
        app.until("dialog svg.county");
        by("dialog .scope details:last-child .tick:nth-child(2) input", Keys.SPACE);
        by("#scope-take", Keys.ENTER);
        browser.until("document.querySelector('#yaml').value.includes('where: {facilities: [')");
        assertThat(focusIs(scope)).isTrue();
        by("[data-lever=facility-closure] input[type=range]", Keys.ARROW_LEFT);
        browser.until("document.querySelector('#yaml').value.includes('strength: 0.95')");
        app.checked();
        type(Keys.chord(Keys.CONTROL, "s"));
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
        assertThat(app.text("tiny/scoped")).contains("facility-closure", "strength: 0.95");
    }

    @Test
    void oneOfManyIsChosenWithArrows() throws Exception {
        app.edit("tiny/county");
        String before = app.yaml();
        app.paste(before + "levers:\n  - lever: specialist-clinics\n    from: 2022-05-05\n    sessions:\n"
                + "      - {host: centre-stone-bridge, home: county-hospital, days: [tuesday], hours: \"08:30-11:00\", slots: 6,"
                + " conditions: [moderate]}\n");
        app.checked();
        by("#tab-form", Keys.ARROW_RIGHT);
        by("ol.rows summary", Keys.ENTER);
        by("[data-path=\"levers[0].sessions[0].host\"] button", Keys.ENTER);
        app.until("dialog input[type=radio]:checked");
        by("dialog input[type=radio]:checked", Keys.ARROW_DOWN);
        keys(Keys.ARROW_DOWN);
        assertThat(app.all("dialog")).isNotEmpty();
        String chosen = browser.run("return document.activeElement.closest('.tick').textContent")
                .toString();
        by("#scope-take", Keys.ENTER);
        browser.until("!document.querySelector('dialog')");
        browser.until("!document.querySelector('#yaml').value.includes('host: centre-stone-bridge')");
        assertThat(app.words("[data-path=\"levers[0].sessions[0].host\"]")).contains(chosen);
        app.paste(before);
    }

    @Test
    void aRunIsStartedWatchedHeldAndCancelled() throws Exception {
        app.edit("tiny/busy");
        by("#run", Keys.ENTER);
        app.until("dialog .facts");
        walk("run");
        by("dialog input[type=number]", Keys.chord(Keys.CONTROL, "a"), "1000");
        Thread.sleep(600); // the estimate is asked for when nobody types any more
        app.until("dialog .estimate .facts");
        if (!app.all("#run-consent").isEmpty()) {
            by("#run-consent", Keys.SPACE);
        }
        browser.until("!document.querySelector('dialog button.main').disabled");
        by("dialog button.main", Keys.ENTER);
        browser.until("location.hash === '#/runs' && document.querySelector('.run.running')");
        by(".run.running a[href*=live]", Keys.ENTER);
        browser.until("document.querySelectorAll('.live-map .facility').length > 3");
        by("#live-hold", Keys.ENTER);
        browser.until("document.querySelector('#live-state').textContent === 'paused'");
        by("#live-table summary", Keys.ENTER);
        app.until("#live-table tbody button");
        walk("live");
        by("#live-speed", Keys.HOME);
        browser.until("document.querySelector('#live-speed').value === '1'");
        by("#live-hour", Keys.HOME);
        browser.until("document.querySelector('#live-hour').value === '0' && !document.querySelector('#live-follow').disabled");
        by("#live-follow", Keys.ENTER);
        by("#live-table tbody button", Keys.ENTER);
        app.until("#live-chosen h2");
        by("#live-cancel", Keys.ENTER);
        browser.until("document.querySelector('#live-state').textContent === 'cancelled'");
    }

    @Test
    void resultsAreFilteredExplainedAndTakenHome() throws Exception {
        Taken taken = Taken.by(browser, folder.resolve("taken"));
        app.go("results/" + results.get(0));
        app.until("tbody tr");
        by("#explain-number", "3", Keys.ENTER);
        app.until("#explained .story");
        app.go("compare?results=" + String.join(",", results));
        app.until("#side tbody tr");
        int all = app.all("#side tbody tr").size();
        by("a[data-format=html]", Keys.ENTER);
        assertThat(Files.readString(taken.next(), StandardCharsets.UTF_8)).contains("</html>");
        by("#side [data-filter=age]", Keys.ARROW_DOWN);
        browser.until("document.querySelectorAll('#side tbody tr').length < " + all);
        assertThat(focusIs("#side [data-filter=age]")).isTrue();
    }

    @Test
    void aConflictIsLeftAndSettled() throws Exception {
        app.copy("tiny/county", "tiny/keys");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        app.edit("tiny/keys");
        app.paste(app.yaml() + "seed: 22\n");
        String second = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(first);
        app.paste(app.yaml() + "seed: 11\n");
        by("#save", Keys.ENTER);
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
        browser.driver().switchTo().window(second);
        by("#save", Keys.ENTER);
        app.until("dialog[open] .diff");
        walk("conflict");
        keys(Keys.ESCAPE);
        browser.until("!document.querySelector('dialog')");
        assertThat(focusIs("#save")).isTrue();
        keys(Keys.ENTER);
        app.until("dialog[open] .diff");
        by("#conflict-theirs", Keys.ENTER);
        browser.until("!document.querySelector('dialog') && document.querySelector('#yaml').value.includes('seed: 11')");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        browser.complaints(); // the refused saves are written there by Chromium
    }

    /** Goes around with Tab: all that can be used is reached, the focus is seen wherever it is, and it comes to an end. */
    private void walk(String page) throws InterruptedException {
        browser.run(WATCH);
        Object walked = 0L;
        for (int still = 0, rounds = 0; still < 2; rounds++) {
            assertThat(rounds).as(page + " holds the focus").isLessThan(60);
            keys(tabs(15));
            Object now = browser.run("return document.querySelectorAll('[data-walked]').length");
            still = now.equals(walked) ? still + 1 : 0;
            walked = now;
        }
        assertThat((List<?>) browser.run(LEFT)).as(page + ": not reached").isEmpty();
        assertThat((List<?>) browser.run("return window.unseen")).as(page + ": not seen").isEmpty();
        Map<?, ?> ends = (Map<?, ?>) browser.run("return {many: document.querySelectorAll('[data-walked]').length}");
        assertThat((Long) ends.get("many")).isGreaterThan(1);
    }

    /** Goes on with Tab until something has the focus, and types there. */
    private void by(String selector, CharSequence... typed) throws InterruptedException {
        app.until(selector);
        for (int i = 0; i < 400 && !focusIs(selector); i++) {
            keys(Keys.TAB);
        }
        assertThat(focusIs(selector)).as(selector).isTrue();
        type(typed);
    }

    /** Types where the focus is. */
    private void type(CharSequence... typed) {
        browser.driver().switchTo().activeElement().sendKeys(typed);
    }

    private boolean focusIs(String selector) {
        return Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0])", selector));
    }

    private void keys(CharSequence... typed) {
        new Actions(browser.driver()).sendKeys(typed).perform();
    }

    private static CharSequence[] tabs(int many) {
        return Collections.nCopies(many, (CharSequence) Keys.TAB).toArray(CharSequence[]::new);
    }
}
