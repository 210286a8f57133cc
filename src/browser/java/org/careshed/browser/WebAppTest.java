package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** How planners write scenarios in the web app, in Chromium, on a server of their own. */
class WebAppTest extends OneApp {
    @Override
    void lay() throws IOException {
        Path tiny = App.tiny(folder);
        add(tiny, "facilities.csv", "more.csv", "clinic-east,East Clinic,东院,village-station,willow,,1,0,careshed,C,");
        add(tiny, "resources.csv", "rooms.csv", "clinic-east,doctor,1,station,,careshed,C,");
    }

    private static void add(Path tiny, String from, String to, String row) throws IOException {
        Files.writeString(tiny.resolve(to), Files.readString(tiny.resolve(from)).stripTrailing() + "\n" + row + "\n");
    }

    @Test
    void formAndTextAreTwoViewsOfOneTextAndCommentsStay() throws Exception {
        String before = app.text("tiny/county");
        app.edit("tiny/county");
        app.press("#panel-form details[data-path=conditions] > summary");
        app.press("details[data-path=\"conditions.minor\"] > summary");
        app.press("details[data-path=\"conditions.minor.rate\"] > summary");
        app.write("[data-path=\"conditions.minor.rate.child\"] input", "9");
        assertThat(app.yaml()).isEqualTo(before.replace("{child: 8 /year, adult: 6", "{child: 9 /year, adult: 6"));
        app.paste(before.replace("{child: 8 /year, adult: 6", "{child: 7.5 /year, adult: 6"));
        app.checked();
        assertThat(app.find("[data-path=\"conditions.minor.rate.child\"] input").getDomProperty("value"))
                .isEqualTo("7.5");
        app.paste(before);
    }

    @Test
    void aReasonStandsAboveTheValueInTheFile() throws Exception {
        app.copy("tiny/county", "tiny/reasoned");
        app.press("#panel-form details[data-path=choice] > summary");
        app.write("[data-path=\"choice.taste_sd\"] input", "0.4");
        app.until("[data-path=\"choice.taste_sd\"] .why");
        app.write("[data-path=\"choice.taste_sd\"] .why", "Asked of the bureau.");
        assertThat(app.yaml()).contains("choice:\n  # why: Asked of the bureau.\n  taste_sd: 0.4");
        app.paste(app.yaml()); // what is typed here and not saved stays in this browser
    }

    @Test
    void aProblemIsToldWhereItStandsAndAPressLeadsThere() throws Exception {
        app.edit("tiny/reform");
        app.paste(app.yaml().replace("elderly: 0.5", "elderly: 3"));
        app.until("#problems button.problem");
        assertThat(app.words("#problems")).contains("CS0306", "line 17, column 14", "must be a number 0 to 1");
        app.press("#problems button.problem");
        assertThat(browser.run("const area = document.querySelector('#yaml');"
                        + " return area.value.slice(area.selectionStart, area.selectionEnd)"))
                .isEqualTo("3");
        app.press("#tab-levers");
        assertThat(app.words("[data-path=\"levers[1].elderly\"] .faults")).contains("must be a number 0 to 1");
    }

    @Test
    void aLeverIsSwitchedOnForWhatIsPickedOnTheMap() throws Exception {
        app.edit("tiny/modes");
        app.press("#tab-levers");
        app.press("#lever-facility-closure");
        app.until("[data-lever=facility-closure].on [data-follows=where] button");
        assertThat(app.yaml()).contains("- lever: facility-closure\n    from: 2022-05-05");
        app.press("[data-lever=facility-closure] [data-follows=where] button");
        app.press(".facility[data-facility=station-mulberry] .symbol");
        app.press("#scope-take");
        browser.until("document.querySelector('#yaml').value.includes('station-mulberry')");
        assertThat(app.yaml()).contains("where: {facilities: [station-mulberry]}");
        app.find("[data-lever=facility-closure] input[type=range]").sendKeys(Keys.HOME, Keys.ARROW_RIGHT);
        browser.until("document.querySelector('#yaml').value.includes('strength: 0.05')");
        app.press("[data-lever=facility-closure] [role=switch]");
        assertThat(app.yaml()).doesNotContain("facility-closure");
    }

    @Test
    void theMapIsThatOfTheTextAsItStands() throws Exception {
        app.edit("tiny/modes");
        String before = app.yaml();
        app.paste(before + "tables: {facilities: more.csv, resources: rooms.csv}\n");
        app.checked();
        app.press("#tab-levers");
        app.press("#lever-facility-closure");
        app.press("[data-lever=facility-closure].on [data-follows=where] button");
        app.press(".facility[data-facility=clinic-east] .symbol");
        app.press("#scope-take");
        browser.until("document.querySelector('#yaml').value.includes('where: {facilities: [clinic-east]}')");
        app.checked();
        assertThat(app.words("#state")).contains("no errors");

        app.paste(app.yaml().replace("more.csv", "none.csv"));
        app.press("[data-lever=facility-closure].on [data-follows=where] button");
        app.until("dialog .notice");
        assertThat(app.words("dialog .notice")).contains("cannot be drawn");
        assertThat(app.all("dialog svg.county")).isEmpty();
        app.press("dialog .plain");
        app.paste(before);
        browser.complaints(); // the county that cannot be drawn is written there by Chromium
    }

    @Test
    void theSecondSaveOfOneFileIsAConflictAndNothingIsLost() throws Exception {
        app.copy("tiny/county", "tiny/shared");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String second = browser.driver().getWindowHandle();
        app.edit("tiny/shared");
        app.paste(app.yaml() + "seed: 22\n");
        browser.driver().switchTo().window(first);
        app.paste(app.yaml() + "seed: 11\n");
        app.press("#save");
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
        browser.driver().switchTo().window(second);
        app.press("#save");
        app.until("dialog[open] .diff");
        assertThat(app.words("dialog .diff")).contains("− seed: 22", "+ seed: 11");
        app.press("#conflict-elsewhere");
        browser.until("location.hash.endsWith('shared-mine') && document.querySelector('#yaml')");
        assertThat(app.text("tiny/shared")).contains("seed: 11").doesNotContain("seed: 22");
        assertThat(app.text("tiny/shared-mine")).contains("seed: 22").doesNotContain("seed: 11");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        browser.complaints(); // the refused save is written there by Chromium
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAfterAReload() throws Exception {
        app.copy("tiny/county", "tiny/typed");
        String typed = app.yaml() + "seed: 5\n";
        app.paste(typed);
        browser.run("window.onbeforeunload = null");
        app.edit("tiny/typed");
        assertThat(app.yaml()).doesNotContain("seed");
        app.press(".notice button.main");
        assertThat(app.yaml()).isEqualTo(typed);
    }

    @Test
    void whoUsesNoMouseCopiesAScenario() throws Exception {
        app.go("scenarios");
        app.until("#search");
        app.find("#search").sendKeys("tiny/busy");
        browser.until("document.querySelectorAll('article').length === 1");
        tabTo("document.activeElement.closest('.tools') && document.activeElement.textContent === 'Copy'");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        app.until("dialog[open]");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        browser.until("!document.querySelector('dialog')");
        assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("Copy");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        app.until("dialog[open]");
        tabTo("document.activeElement.id === 'copy-id'");
        browser.driver()
                .switchTo()
                .activeElement()
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), "tiny/by-keys", Keys.ENTER);
        browser.until("location.hash === '#/scenarios/tiny~by-keys'");
        assertThat(app.text("tiny/by-keys")).contains("extends: busy.yaml");
    }

    private void tabTo(String reached) {
        for (int i = 0; i < 30 && !Boolean.TRUE.equals(browser.run("return !!(" + reached + ")")); i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(browser.run("return !!(" + reached + ")")).as(reached).isEqualTo(true);
    }
}
