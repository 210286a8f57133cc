package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What planners take home from the page that compares: each file is opened, and the county's own figure looked for in it. */
class WebDownloadsTest extends OneApp {
    private static final Pattern SHARE = Pattern.compile("\"care_in_county_share\": \\{\"mean\": ([0-9.]+)");

    private Taken taken;

    /** The share of visits in the county, per cent, as reports write it. */
    private String figure;

    /** Name of the result with one more doctor. */
    private String second;

    @BeforeAll
    void begin() throws Exception {
        taken = Taken.by(browser, folder.resolve("taken"));
        List<String> results = app.runBoth("tiny/county", "tiny/one-more-doctor", 2);
        second = results.get(1);
        Matcher told = SHARE.matcher(Files.readString(folder.resolve("results").resolve(results.get(0)).resolve("summary.json")));
        assertThat(told.find()).isTrue();
        figure = String.format(Locale.ROOT, "%.2f", 100 * Double.parseDouble(told.group(1)));
        app.go("compare?results=" + String.join(",", results));
        app.until("#side tbody tr");
    }

    @Test
    void theReportIsAPageThatStandsAlone() throws Exception {
        app.press("a[data-format=html]");
        Path file = taken.next();
        String page = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(file).hasExtension("html");
        assertThat(page.substring(0, 15)).isEqualToIgnoringCase("<!doctype html>");
        assertThat(page.contains(figure)).as(figure).isTrue();
        assertThat(page.stripTrailing().endsWith("</html>")).isTrue();
        assertThat(page.contains("src=\"http")).isFalse();
    }

    @Test
    void theReportIsAPdf() throws Exception {
        app.press("a[data-format=pdf]");
        byte[] bytes = Files.readAllBytes(taken.next());
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(bytes.length).isGreaterThan(100_000);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(document)).contains(figure);
        }
    }

    @Test
    void theReportIsAWordDocumentInTheLanguageThatIsChosen() throws Exception {
        browser.run("const choice = document.querySelector('main .bar select'); choice.value = 'zh';"
                + " choice.dispatchEvent(new Event('change'))");
        app.press("a[data-format=docx]");
        try (ZipFile file = new ZipFile(taken.next().toFile())) {
            assertThat(file.getEntry("[Content_Types].xml")).isNotNull();
            String words = text(file, "word/document.xml").replaceAll("<[^>]+>", "");
            assertThat(words).contains(figure + "%", "小小县").doesNotContain("Of every 100 visits");
        }
    }

    @Test
    void allTablesOfOneResultAreAZip() throws Exception {
        app.press("a[data-zip=" + second + "]");
        Path landed = taken.next();
        assertThat(landed).hasFileName(second + ".zip");
        try (ZipFile file = new ZipFile(landed.toFile())) {
            String stored = Files.readString(folder.resolve("results/" + second + "/tables/needs.csv"));
            assertThat(text(file, second + "/tables/needs.csv")).isEqualTo(stored);
            assertThat(text(file, second + "/summary.json")).contains("\"care_in_county_share\"");
            assertThat(file.getEntry(second + "/COMPLETE")).isNotNull();
        }
    }

    @Test
    void whatIsSeenSideBySideIsATableForSpreadsheets() throws Exception {
        app.press("#side [data-format=csv]");
        Path landed = taken.next();
        assertThat(landed).hasExtension("csv");
        String table = Files.readString(landed, StandardCharsets.UTF_8);
        String[] lines = table.split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFcondition,age_band,").contains(": difference to the first");
        assertThat(lines).hasSizeGreaterThan(10);
        String shown = browser.run("return document.querySelector('#side tbody tr td').innerText").toString();
        assertThat(Double.parseDouble(lines[1].split(",")[2])).isEqualTo(Double.parseDouble(shown.replace(",", "")));
        Object hostile = browser.wait("const done = arguments[arguments.length - 1]; import('/app/csv.js').then(file =>"
                + " done(file.csv(['a'], [['=1+1'], [-2.5], ['say \"no\", he said'], ['县医院']]).replaceAll('\\r\\n', '|')))");
        assertThat(hostile).isEqualTo("\uFEFFa|'=1+1|-2.5|\"say \"\"no\"\", he said\"|县医院|");
    }

    private static String text(ZipFile file, String entry) throws IOException {
        assertThat(file.getEntry(entry)).as(entry).isNotNull();
        return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
