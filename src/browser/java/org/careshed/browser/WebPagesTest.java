package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the pages of the web app look and speak: both languages, phones, dark rooms, names full of markup, large counties. */
class WebPagesTest extends OneApp {
    private static final List<String> PAGES = List.of(
            "scenarios", "scenarios/tiny~reform", "levers", "levers/capacity", "runs", "results", "compare");
    private static final String NASTY = "<img src=x onerror=\"document.title='taken'\"><script>alert(1)</script>";

    /** What reaches beyond the right edge and does not scroll within something that fits. */
    private static final String WIDE =
            """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) { return []; }
            return [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > wide + 1 && !one.closest('.scroll'))
              .slice(0, 5).map(one => one.tagName + '.' + one.className + ' ' + one.getBoundingClientRect().right);
            """;


    @Override
    void lay() throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        WideCounty.write(scenarios.resolve("wide"), 500);
        Files.createDirectories(scenarios.resolve("tiny"));
        Files.writeString(
                scenarios.resolve("tiny/nasty.yaml"),
                "careshed: 1\nkind: county\nextends: county.yaml\nid: nasty\nname: {en: '" + NASTY.replace("'", "''")
                        + "', zh: '" + NASTY.replace("'", "''") + "'}\n");
    }

    @BeforeEach
    void begin() throws InterruptedException {
        browser.look(1280, 900, false);
        app.speak("en");
        browser.complaints();
        browser.outsideRequests();
    }

    @Test
    void nothingIsAskedOfOthersAndNothingComplains() throws InterruptedException {
        for (String page : PAGES) {
            app.go(page);
        }
        app.edit("tiny/reform");
        assertThat(browser.requestsBeyond(app.address())).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void markupInNamesIsText() throws InterruptedException {
        app.go("scenarios");
        app.find("#search").sendKeys("nasty");
        browser.until("document.querySelectorAll('article').length === 1");
        assertThat(app.words("article h4")).isEqualTo(NASTY);
        app.edit("tiny/nasty");
        browser.until("document.querySelector('h1').textContent.includes('<img')");
        assertThat(app.words("h1")).isEqualTo(NASTY);
        assertThat(browser.run("return document.querySelectorAll('main img, main script').length"))
                .isEqualTo(0L);
        assertThat(browser.run("return document.title").toString()).isNotEqualTo("taken");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,en,Scenarios", "zh,zh-CN,情景"})
    void everyPageSpeaksTheLanguageThatWasChosen(String language, String tag, String heading) throws InterruptedException {
        app.speak(language);
        app.go("scenarios");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(tag);
        assertThat(app.words("h1")).isEqualTo(heading);
        for (String page : PAGES) {
            app.go(page);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        Object missing = browser.wait(
                """
                const done = arguments[arguments.length - 1];
                Promise.all([import('/app/words.js'), import('/app/meanings.js'), import('/app/keynames.js'),
                    fetch('/api/schema').then(one => one.json()), fetch('/api/levers').then(one => one.json())])
                  .then(([words, meanings, names, schema, levers]) => {
                    const han = text => /\\p{Script=Han}/u.test(text);
                    const missing = Object.entries(words.WORDS).filter(([, [en, zh]]) => !en || !zh || han(en)).map(([key]) => key);
                    const look = node => {
                      if (node && typeof node === 'object') {
                        if (typeof node.description === 'string' && !meanings.MEANINGS[node.description]) {
                          missing.push(node.description);
                        }
                        for (const [key, one] of Object.entries(node.properties ?? {})) {
                          if (!names.KEY_NAMES[key]) { missing.push(key); }
                        }
                        Object.values(node).forEach(look);
                      }
                    };
                    look(schema.$defs);
                    levers.filter(one => !meanings.MEANINGS[one.summary.en]).forEach(one => missing.push(one.name));
                    done([...new Set(missing)]);
                  }, failed => done([String(failed)]));
                """);
        assertThat((List<?>) missing).isEmpty();
    }

    @Test
    void aCountyOfFiveHundredFacilitiesDrawsOnTheMap() throws InterruptedException {
        app.edit("wide/county");
        app.press("#tab-levers");
        app.press("#lever-facility-closure");
        long asked = System.nanoTime();
        app.press("[data-lever=facility-closure] [data-follows=where] button");
        browser.until("document.querySelectorAll('svg.county .facility').length >= 500");
        assertThat(System.nanoTime() - asked).isLessThan(10_000_000_000L);
        assertThat(browser.complaints()).isEmpty();
        app.press("dialog .plain");
    }

    @ParameterizedTest
    @CsvSource({"360,en", "360,zh", "1280,en"})
    void noPageIsWiderThanTheWindow(int width, String language) throws InterruptedException {
        app.speak(language);
        browser.look(width, 800, false);
        for (String page : PAGES) {
            app.go(page);
            assertThat((List<?>) browser.run(WIDE)).as(page).isEmpty();
        }
        app.edit("tiny/reform");
        for (String tab : List.of("form", "levers", "difference")) {
            app.press("#tab-" + tab);
            assertThat((List<?>) browser.run(WIDE)).as(tab).isEmpty();
        }
    }

    @Test
    void pagesAreDarkWhereTheReaderLikesItSo() throws InterruptedException {
        browser.look(1280, 900, true);
        app.go("scenarios");
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(20, 25, 31)");
    }
}
