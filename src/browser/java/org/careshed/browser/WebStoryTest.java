package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A planner's whole way on the county of Haiyan, from the first page to the report that is taken home. */
class WebStoryTest extends OneApp {
    /** Seconds that a county of this size may take on a machine with other work. */
    private static final int PATIENCE = 240;

    private static final String LEVER = "[data-lever=facility-closure]";


    @Override
    void lay() throws IOException {
        Path haiyan = Files.createDirectories(folder.resolve("scenarios/haiyan"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/haiyan"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, haiyan.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void fromTheCountyToAComparedReport() throws Exception {
        someDaysOfTheCounty();
        aCentreCloses();
        theProgramAgreesAndTellsTheDifference();
        bothAreRunAndWatched();
        bothAreComparedAndTakenHome();
    }

    private void someDaysOfTheCounty() throws Exception {
        app.go("scenarios");
        app.press("[data-ask=\"haiyan/baseline\"]");
        app.write("#copy-id", "haiyan/days");
        app.press("dialog button.main");
        browser.until("location.hash.endsWith('haiyan~days') && document.querySelector('.lever')");
        app.checked();
        app.press("#panel-form details[data-path=calendar] > summary");
        app.write("[data-path=\"calendar.length\"] input", "3");
        app.write("[data-path=\"calendar.warm_up\"] input", "1");
        app.press("#save");
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
        assertThat(app.text("haiyan/days"))
                .contains("extends: baseline.yaml", "length: 3 d", "warm_up: 1 d", "（副本）")
                .doesNotContain("tiers:");
    }

    private void aCentreCloses() throws Exception {
        app.press("#copy");
        app.write("#copy-id", "haiyan/closed");
        app.write("#copy-name", "A centre closes");
        app.press("dialog button.main");
        browser.until("location.hash.endsWith('haiyan~closed') && document.querySelector('.lever')");
        app.checked();
        app.press("#tab-levers");
        app.press("#lever-facility-closure");
        app.until(LEVER + ".on input[type=date]");
        browser.run("const day = document.querySelector('" + LEVER + " [data-path=\"levers[0].from\"] input');"
                + " day.value = '2022-01-02'; day.dispatchEvent(new Event('change', {bubbles: true}))");
        app.press(LEVER + " [data-follows=where] button");
        app.until("dialog svg.county [data-facility=centre-ganpu]");
        browser.run("document.querySelector('dialog [data-facility=centre-ganpu]')"
                + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        app.press("#scope-take");
        browser.until("document.querySelector('#yaml').value.includes('where:')");
        app.write("[data-path=\"levers[0].from\"] .why", "The roof is mended from the second of January.");
    }

    private void theProgramAgreesAndTellsTheDifference() throws Exception {
        app.checked();
        assertThat(app.yaml())
                .contains("- lever: facility-closure\n    # why: The roof is mended from the second of January.\n"
                        + "    from: 2022-01-02\n    where: {facilities: [centre-ganpu]}");
        assertThat(app.words("#state")).contains("no errors", "not saved");
        app.press("#tab-difference");
        assertThat(app.words("#panel-difference li")).contains("facility-closure");
        app.press("#save");
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
    }

    private void bothAreRunAndWatched() throws Exception {
        app.press("#run-both");
        browser.until("document.querySelector('dialog .facts')", PATIENCE); // each is tried out, and Haiyan is large
        assertThat(app.all("dialog .ids code")).extracting(one -> one.getText()).containsExactly("haiyan/days", "haiyan/closed");
        assertThat(app.words("dialog .facts")).contains("Time", "Memory", "MB");
        app.startRun(1);
        app.press(".run.running a[href*=live]");
        browser.until("document.querySelector('.live svg.county')", PATIENCE);
        browser.until("/January 2022|December 2021/.test(document.querySelector('.live-now').innerText)", PATIENCE);
        assertThat(app.words(".live .legend")).contains("Town health centre");
        itIsWatchedToItsEnd();
        app.go("runs");
        browser.until("document.querySelector('.run.done a.main[href*=compare]')", PATIENCE);
    }

    /** Both scenarios come to their last hour before the eyes of the page, which looks back and leads to what came of it. */
    private void itIsWatchedToItsEnd() throws Exception {
        browser.until("document.querySelector('#live-state').textContent === 'done'", PATIENCE);
        browser.until("document.querySelector('#live-now').textContent.includes('3 January 2022, 24:00')");
        assertThat(app.find("#live-hold").isEnabled()).isFalse();
        app.until(".live-head a[href*=\"results/\"]");
        app.press("#live-table summary");
        app.until("#live-table tbody tr");
        assertThat(app.all("#live-table tbody tr")).hasSameSizeAs(app.all(".live-map .facility"));
        String end = app.words("#live-now");
        app.find("#live-hour").sendKeys(Keys.HOME);
        browser.until("document.querySelector('#live-now').textContent !== " + App.quoted(end));
        app.press("#live-follow");
        browser.until("document.querySelector('#live-now').textContent === " + App.quoted(end));
    }

    private void bothAreComparedAndTakenHome() throws Exception {
        Taken taken = Taken.by(browser, folder.resolve("taken"));
        app.press(".run.done a.main[href*=compare]");
        browser.until("document.querySelector('#side tbody tr')", PATIENCE);
        browser.driver().switchTo().frame(app.find("#report"));
        browser.until("document.querySelector('h1') && document.body.innerText.includes('A centre closes')", PATIENCE);
        browser.driver().switchTo().defaultContent();
        app.press("a[data-format=html]");
        String report = Files.readString(taken.next(), StandardCharsets.UTF_8);
        assertThat(report.contains("A centre closes")).isTrue();
        assertThat(report.contains("Haiyan before the reforms (copy)")).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }
}
