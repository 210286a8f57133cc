package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.report.LargeCounty;
import org.careshed.report.chapters.Reports;
import org.careshed.report.html.HtmlReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A reader opens the report of a county with 500 facilities and names full of markup in Chromium. */
class ReportPageTest {
    private static final String MAP = "#figure-where-patients-go-map";

    /** What reaches beyond the right edge and does not scroll within something that fits. */
    private static final String WIDE =
            """
            const wide = document.documentElement.scrollWidth;
            if (wide <= arguments[0]) { return []; }
            return [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > arguments[0] + 1 && !one.closest('.scroll, .wide'))
              .slice(0, 5).map(one => one.tagName + '.' + one.className + ' ' + one.getBoundingClientRect().right);
            """;

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        List<Language> languages = List.of(Language.ENGLISH, Language.CHINESE);
        page = folder.resolve("report.html");
        Files.writeString(page, HtmlReport.of(Reports.of(LargeCounty.study()), languages));
        browser = Browser.open(1280, 900);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) { // the page could not be written
            browser.close();
        }
    }

    @BeforeEach
    void show() throws InterruptedException {
        browser.show(page);
        browser.run("document.querySelector(arguments[0]).scrollIntoView()", MAP);
        browser.until("document.querySelector('" + MAP + " svg path')");
    }

    @Test
    void nothingIsFetchedAndNothingComplains() throws InterruptedException {
        browser.run("window.scrollTo(0, document.body.scrollHeight)");
        browser.until("document.querySelector('" + MAP + " svg path')");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.outsideRequests()).isEmpty();
    }

    @Test
    void theSliderTurnsFromBeforeOverAfterToTheChange() throws InterruptedException {
        press("en");
        Object range = browser.driver().findElement(By.cssSelector(MAP + " input[type=range]"));
        assertThat(output()).isEqualTo("Change: Arm after");
        browser.driver().findElement(By.cssSelector(MAP + " input[type=range]")).sendKeys(Keys.HOME);
        browser.until("document.querySelector('" + MAP + " output').textContent === 'Arm before'");
        assertThat(drawn()).contains("Town centres").doesNotContain("More visits");
        browser.driver().findElement(By.cssSelector(MAP + " input[type=range]")).sendKeys(Keys.END);
        browser.until("document.querySelector('" + MAP + " output').textContent === 'Change: Arm after'");
        assertThat(drawn()).contains("More visits", "Fewer visits");
        assertThat(range).isNotNull();
    }

    @Test
    void aClickOnATownTellsWhereItsResidentsGo() throws InterruptedException {
        press("en");
        Object told = browser.run(
                """
                const figure = document.querySelector(arguments[0]);
                const place = figure.querySelector('.chart[data-tongue=en]');
                const chart = echarts.getInstanceByDom(place);
                const home = chart.getOption().series.find(one => one.id === 'homes').data.find(one => one.id === 'town-t1');
                const at = chart.convertToPixel('geo', home.value);
                window.scrollBy(0, place.getBoundingClientRect().top + at[1] - window.innerHeight / 2);
                const box = place.getBoundingClientRect();
                return [box.left + at[0], box.top + at[1]];
                """,
                MAP);
        List<?> at = (List<?>) told;
        click(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
        browser.until("document.querySelector('" + MAP + " .detail table')");
        assertThat(text(MAP + " .detail h4")).isNotEmpty();
        assertThat(text(MAP + " .detail table")).contains("Visits", "%");
    }

    @Test
    void whoUsesNoMouseChoosesFromAListAndReadsTheSame() throws InterruptedException {
        press("en");
        browser.run(
                """
                const select = document.querySelector(arguments[0] + ' select');
                select.value = 'town-t1';
                select.dispatchEvent(new Event('change'));
                """,
                MAP);
        assertThat(text(MAP + " .detail table")).contains("All visits of its residents", "<b>Hospitals</b>");
    }

    @Test
    void languageChangesWordsOfPageAndCharts() throws InterruptedException {
        press("zh");
        browser.until("document.documentElement.lang === 'zh-CN'");
        assertThat(drawn()).contains("就诊增加").doesNotContain("More visits");
        press("en");
        browser.until("document.documentElement.lang === 'en'");
        assertThat(drawn()).contains("More visits").doesNotContain("就诊增加");
    }

    @Test
    void darkPaperIsDark() throws InterruptedException {
        press("en");
        String before = background();
        browser.driver().findElement(By.cssSelector("button[data-set=paper]")).click();
        browser.until("document.documentElement.dataset.paper === 'dark'");
        assertThat(background()).isNotEqualTo(before);
        assertThat(luminance(background())).isLessThan(0.1);
    }

    @Test
    void markupInNamesIsText() throws InterruptedException {
        press("en");
        browser.run("const s = document.querySelector(arguments[0] + ' select'); s.value = 'town-t3';"
                + " s.dispatchEvent(new Event('change'));", MAP);
        assertThat(browser.run("return document.title").toString()).doesNotContain("taken");
        assertThat(text(MAP + " .detail h4")).isEqualTo(LargeCounty.NASTY[1] + " 3");
        assertThat(browser.run("return document.querySelectorAll('main b, main img[src=x], .detail img').length"))
                .isEqualTo(0L);
        browser.run(
                """
                const place = document.querySelector(arguments[0] + ' .chart[data-tongue=en]');
                const chart = echarts.getInstanceByDom(place);
                const series = chart.getOption().series.findIndex(one => one.id === 'facilities-hospital');
                chart.dispatchAction({type: 'showTip', seriesIndex: series, dataIndex: 0});
                """,
                MAP);
        assertThat(browser.run("return document.querySelectorAll(arguments[0] + ' .chart b').length", MAP))
                .isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh,light", "zh,dark"})
    void axeFindsNothingSerious(String tongue, String paper) throws InterruptedException, IOException {
        press(tongue);
        browser.run("document.documentElement.dataset.paper = arguments[0]", paper);
        browser.run(Browser.text(Path.of(System.getProperty("careshed.axe"))));
        Object found = browser.wait(
                "const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))));");
        assertThat((List<?>) found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,900", "390,844"})
    void thePageIsNotWiderThanTheWindow(int width, int height) throws Exception {
        try (Browser other = Browser.open(1280, 900)) {
            other.driver()
                    .executeCdpCommand(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
            other.show(page);
            other.until("document.readyState === 'complete'");
            assertThat((List<?>) other.run(WIDE, width)).isEmpty();
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            other.run("document.querySelector(arguments[0]).scrollIntoView()", MAP);
            other.until("document.querySelector('" + MAP + " svg path')");
            Files.write(pictures.resolve("map-" + width + ".png"), other.picture());
        }
    }

    private static void press(String tongue) {
        browser.run("document.querySelector('button[data-set=show][data-to=" + tongue + "]').click()");
    }

    private static void click(double x, double y) {
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .moveToLocation((int) Math.round(x), (int) Math.round(y))
                .click()
                .perform();
    }

    private static String output() {
        return text(MAP + " output");
    }

    private static String drawn() {
        return text(MAP + " .charts");
    }

    private static String text(String selector) {
        return browser.run("return document.querySelector(arguments[0]).innerText || document.querySelector(arguments[0])"
                        + ".textContent", selector)
                .toString();
    }

    private static String background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor").toString();
    }

    private static double luminance(String rgb) {
        double sum = 0;
        for (String part : rgb.replaceAll("[^0-9,]", "").split(",")) {
            sum += Integer.parseInt(part) / 255.0 / 3;
        }
        return sum;
    }
}
