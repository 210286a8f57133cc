package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Lists within levers (sessions, groups, roads) as rows of a form, in step with the text; and steps taken back. */
class WebListsTest extends OneApp {
    private static final String SESSIONS =
            """
            levers:
              # asked of the bureau
              - lever: specialist-clinics
                from: 2022-05-05
                sessions:
                  # all by careshed
                  - {host: centre-willow, days: [monday], hours: "08:30-11:00", slots: 5, conditions: [moderate]} # first
                  # why: the second town
                  - {host: centre-stone-bridge, days: [tuesday], hours: "08:30-11:00", slots: 6, conditions: [moderate]}
                fee: 0 CNY
            """;


    @Test
    void aSessionIsFilledInAndCheckedAsItIsTyped() throws Exception {
        app.copy("tiny/county", "tiny/clinics");
        app.press("#tab-levers");
        app.press("#lever-specialist-clinics");
        app.press("[data-lever=specialist-clinics] .row-add");
        assertThat(app.yaml()).contains("    sessions:\n      - {host: \"\", days: [], hours: \"\", slots: \"\", conditions: []}");
        app.checked();
        assertThat(app.words("details.row > summary .bad")).matches("⚠ [1-9]");
        WebElement host = browser.driver().switchTo().activeElement();
        assertThat(host.findElement(org.openqa.selenium.By.xpath("./ancestor::*[@data-path][1]")).getDomAttribute("data-path"))
                .isEqualTo("levers[0].sessions[0].host");
        host.sendKeys("centre-stone-bridge", Keys.TAB);
        app.press("[data-path=\"levers[0].sessions[0].home\"] button");
        app.until("dialog svg.county [data-facility=county-hospital]");
        browser.run("document.querySelector('dialog [data-facility=county-hospital]')"
                + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        browser.until("!document.querySelector('dialog')");
        app.press("[data-path=\"levers[0].sessions[0].days\"] input[value=monday]");
        app.press("[data-path=\"levers[0].sessions[0].days\"] input[value=friday]");
        app.write("[data-path=\"levers[0].sessions[0].hours\"] input", "08:30-11:00");
        app.write("[data-path=\"levers[0].sessions[0].slots\"] input", "500");
        app.press("[data-path=\"levers[0].sessions[0].conditions\"] input[value=moderate]");
        app.checked();
        assertThat(app.words("[data-path=\"levers[0].sessions[0].slots\"] .faults")).contains("1 to 200");
        app.write("[data-path=\"levers[0].sessions[0].slots\"] input", "10");
        app.checked();
        assertThat(app.yaml())
                .contains("      - {host: centre-stone-bridge, days: [monday, friday], hours: 08:30-11:00, slots: 10,"
                        + " conditions: [moderate], home: county-hospital}");
        assertThat(app.words("#state")).contains("no errors");
        assertThat(app.words("details.row > summary"))
                .contains("1. Stone Bridge Health Centre · County Hospital · monday, friday");
        app.write("[data-path=\"levers[0].sessions[0]\"] .why", "Said by the hospital.");
        assertThat(app.yaml()).contains("      # why: Said by the hospital.\n      - {host: centre-stone-bridge");
        assertThat(browser.complaints()).isEmpty();
        app.press("#save");
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
    }

    @Test
    void rowsMoveWithTheirRemarksAndEveryStepCanBeTakenBack() throws Exception {
        app.copy("tiny/county", "tiny/rows");
        String before = app.yaml() + SESSIONS;
        app.paste(before);
        app.checked();
        app.press("#tab-levers");
        app.press("ol.rows > li:nth-child(2) [data-act=up]");
        String first = "      - {host: centre-willow, days: [monday], hours: \"08:30-11:00\", slots: 5, conditions: [moderate]} # first\n";
        String second = "      - {host: centre-stone-bridge, days: [tuesday], hours: \"08:30-11:00\", slots: 6, conditions: [moderate]}\n";
        String moved = before.replace(first + "      # why: the second town\n" + second, "      # why: the second town\n" + second + first);
        assertThat(moved).isNotEqualTo(before);
        assertThat(app.yaml()).isEqualTo(moved);
        assertThat(browser.run("return document.activeElement.closest('ol.rows > li:nth-child(1)') !== null"))
                .isEqualTo(true); // the hand stays at the row
        app.press("ol.rows > li:nth-child(2) [data-act=double]");
        assertThat(app.all("ol.rows > li")).hasSize(3);
        assertThat(app.yaml()).isEqualTo(moved.replace(first, first + first.replace(" # first", "")));
        app.press("ol.rows > li:nth-child(3) [data-act=remove]");
        assertThat(app.yaml()).isEqualTo(moved);
        app.press("ol.rows > li:nth-child(1) [data-act=remove]");
        app.press("ol.rows > li:nth-child(1) [data-act=remove]");
        assertThat(app.yaml()).contains("    sessions: []\n", "    fee: 0 CNY");
        for (int i = 0; i < 5; i++) {
            app.press("#undo");
        }
        assertThat(app.yaml()).isEqualTo(before);
        assertThat(app.all("ol.rows > li")).hasSize(2);
        app.press("#redo");
        assertThat(app.yaml()).isEqualTo(moved);
        app.find("#redo").sendKeys(Keys.chord(Keys.CONTROL, "z"));
        assertThat(app.yaml()).isEqualTo(before);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void groupsAndRoadsHaveRowsOfTheirOwn() throws Exception {
        app.copy("tiny/county", "tiny/groups");
        app.press("#tab-levers");
        app.press("#lever-medical-community");
        app.press("[data-lever=medical-community] .row-add");
        app.write("[data-path=\"levers[0].groups[0].id\"] input", "one");
        app.write("[data-path=\"levers[0].groups[0].lead\"] input", "county-hospital");
        app.press("[data-path=\"levers[0].groups[0].towns\"] button");
        app.until("dialog svg.county");
        app.press("dialog .ticks .tick:nth-child(2) input");
        app.press("dialog .ticks .tick:nth-child(3) input");
        app.press("#scope-take");
        browser.until("document.querySelector('#yaml').value.includes('towns:')");
        assertThat(app.yaml()).contains("      - {id: one, lead: county-hospital, towns: [willow, stone-bridge]}");
        app.press("#lever-road-closure");
        app.press("[data-lever=road-closure] .row-add");
        app.write("[data-path=\"levers[1].roads[0].from\"] input", "willow");
        app.press("[data-path=\"levers[1].roads[0].to\"] button");
        app.until("dialog input[type=radio]");
        browser.driver()
                .findElement(By.xpath("//dialog//label[text()='Stone Bridge Town']"))
                .click();
        browser.until("!document.querySelector('dialog')");
        app.checked();
        assertThat(app.yaml()).contains("    roads:\n      - {from: willow, to: stone-bridge}");
        assertThat(app.words("[data-lever=road-closure] details.row > summary")).contains("1. Willow Town · Stone Bridge Town");
        assertThat(browser.complaints()).isEmpty();
        app.paste(app.yaml().substring(0, app.yaml().indexOf("levers:")));
    }
}
