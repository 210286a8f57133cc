package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A county in which every name is markup or a formula: on each page, on the map, in results and reports it stays words. */
class WebHostileTest extends OneApp {
    private static final String NASTY = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";


    @Override
    void lay() throws IOException {
        Path tiny = Files.createDirectories(folder.resolve("scenarios/tiny"));
        String cell = '"' + NASTY.replace("\"", "\"\"") + '"';
        String places = Files.readString(Path.of("scenarios/tiny/places.csv")).replace("Willow Town,柳镇", cell + "," + cell);
        String facilities = Files.readString(Path.of("scenarios/tiny/facilities.csv"))
                .replace("County Hospital,县医院", cell + "," + cell)
                .replace("East Field Station", "=1+1");
        Files.writeString(tiny.resolve("nasty-places.csv"), places);
        Files.writeString(tiny.resolve("nasty-facilities.csv"), facilities);
        String quoted = "'" + NASTY.replace("'", "''") + "'";
        String name = "{en: " + quoted + ", zh: " + quoted + "}";
        Files.writeString(
                tiny.resolve("nasty.yaml"),
                "careshed: 1\nkind: county\nextends: county.yaml\nid: nasty\nname: " + name + "\nabout: {title: " + quoted
                        + ", question: " + quoted + "}\ntables: {places: nasty-places.csv, facilities: nasty-facilities.csv}\n"
                        + "tiers: {county-hospital: {name: " + name + "}}\n");
    }

    @Test
    void namesAreWordsFromTheListToTheReport() throws Exception {
        listAndEditor();
        map();
        List<String> results = runAndLive();
        tables(results.get(1));
        report(results);
        assertThat(browser.complaints()).isEmpty();
    }

    private void listAndEditor() throws InterruptedException {
        app.go("scenarios");
        app.find("#search").sendKeys("nasty");
        browser.until("document.querySelectorAll('article').length === 1");
        assertThat(app.words("article h4")).isEqualTo(NASTY);
        harmless();
        app.edit("tiny/nasty");
        assertThat(app.words("#state")).contains("no errors");
        assertThat(app.words("h1")).isEqualTo(NASTY);
        harmless();
        app.press("#tab-difference");
        harmless();
    }

    private void map() throws InterruptedException {
        app.press("#tab-levers");
        app.press("#lever-facility-closure");
        app.press("[data-lever=facility-closure] [data-follows=where] button");
        app.until("dialog svg.county [data-facility=county-hospital]");
        assertThat(browser.run("return document.querySelector('[data-facility=county-hospital] title').textContent")
                        .toString())
                .startsWith(NASTY);
        assertThat(app.words("dialog .lists")).contains(NASTY);
        harmless();
        app.press("dialog .plain");
        app.press("#undo");
    }

    private List<String> runAndLive() throws InterruptedException {
        app.go("scenarios");
        app.find("#search").sendKeys("tiny/");
        app.press("article[data-id=\"tiny/county\"] input");
        app.press("article[data-id=\"tiny/nasty\"] input");
        app.press("#run-chosen");
        app.startRun(2);
        app.until(".run.done a.main[href*=compare]");
        harmless();
        app.edit("tiny/nasty");
        app.press("#run");
        app.startRun(1000);
        app.press(".run.running a[href*=live]");
        app.until(".live svg.county");
        browser.until("document.querySelector('.live .legend').textContent.includes('<img')");
        browser.run("document.querySelector('#live-table').open = true");
        browser.until("document.querySelector('#live-table').textContent.includes('<img')");
        harmless();
        app.go("runs");
        app.press(".run.running [data-act=cancel]");
        app.until(".run.cancelled");
        return app.compared();
    }

    private void tables(String result) throws Exception {
        app.go("results");
        harmless();
        app.go("results/" + result);
        app.until("#table");
        for (String table : List.of("facilities", "places", "flows")) {
            browser.run("const table = document.querySelector('#table'); table.value = arguments[0];"
                    + " table.dispatchEvent(new Event('change'))", table);
            browser.until("document.querySelector('thead')");
            harmless();
        }
        app.write("#explain-number", "3");
        app.press("#explain-title ~ form button.main");
        app.until("#explained .story");
        harmless();
    }

    private void report(List<String> results) throws Exception {
        app.go("compare?results=" + String.join(",", results));
        app.until("#side tbody tr");
        harmless();
        browser.driver().switchTo().frame(app.find("#report"));
        browser.until("document.querySelector('h1')");
        assertThat(browser.run("return document.body.innerText.includes('<img src=x')")).isEqualTo(true);
        harmless();
        browser.driver().switchTo().defaultContent();
        Taken taken = Taken.by(browser, folder.resolve("taken"));
        app.press("a[data-format=html]");
        String page = Files.readString(taken.next(), StandardCharsets.UTF_8);
        assertThat(page.contains("<img src=x")).isFalse();
        assertThat(page.contains("<script>document.title")).isFalse();
    }

    /** No name became an element, and none ran. */
    private void harmless() throws InterruptedException {
        Thread.sleep(200);
        assertThat(browser.run("return document.querySelectorAll('img[src=x]').length")).isEqualTo(0L);
        assertThat(browser.run("return [...document.querySelectorAll('body script')]"
                        + ".filter(one => one.textContent.startsWith('document.title')).length"))
                .isEqualTo(0L);
        assertThat(browser.run("return document.title").toString()).isNotEqualTo("taken");
    }
}
