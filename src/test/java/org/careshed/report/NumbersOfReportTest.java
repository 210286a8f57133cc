package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.careshed.language.Language;
import org.careshed.report.ReportFiles.Form;
import org.careshed.report.subject.Studies;
import org.careshed.report.subject.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every number of a report equals the number in the results: read back from page, paper and Word by code that shares nothing
 * with the report, and computed once more from the texts of parts with other arithmetic.
 */
class NumbersOfReportTest {
    /** t(0.975, 4), from a printed table (Abramowitz and Stegun 26.10). */
    private static final BigDecimal T_OF_FOUR = new BigDecimal("2.776445105");

    private static final Map<String, String> NAMES = Map.of(
            "care_in_county_share all", "Visits treated inside the county",
            "grassroots_share_of_in_county_visits all", "Grassroots share of visits inside the county",
            "visits_per_person_year all", "Visits per resident and year");

    @TempDir
    static Path folder;

    private static Path base;
    private static Path with;
    private static String page;

    @BeforeAll
    static void report() throws Exception {
        base = PrintedRun.twoTowns().replicated(5).into(folder.resolve("base"));
        with = PrintedRun.twoTowns()
                .replicated(5)
                .titled("Two towns, changed 两个镇（改变）")
                .shifted(7)
                .into(folder.resolve("with"));
        Study study = Studies.open(List.of(base, with), false, scenario -> Optional.empty());
        ReportFiles.write(study, List.of(Language.ENGLISH), EnumSet.allOf(Form.class), folder.resolve("report"));
        page = Files.readString(folder.resolve("report").resolve(ReportFiles.HTML));
    }

    @Test
    void thePageHasTheDifferencesOfTheParts() throws Exception {
        Map<String, List<String>> rows = rows(page);

        assertThat(rows.keySet()).hasSameSizeAs(readings(base).keySet());
        readings(base).forEach((figure, values) -> {
            List<String> expected = differences(figure, values, readings(with).get(figure));
            assertThat(rows.get(NAMES.get(figure)).subList(3, 7)).isEqualTo(expected);
        });
    }

    @Test
    void paperHasTheNumbersOfThePage() throws Exception {
        String text;
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("report").resolve(ReportFiles.PDF).toFile())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }

        rows(page).values().forEach(row -> assertThat(text).contains(String.join(" ", row.subList(2, 7))));
        sentences(page).forEach(sentence -> assertThat(text).contains(sentence));
    }

    @Test
    void wordHasTheNumbersOfThePage() throws Exception {
        Map<String, List<String>> found = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(folder.resolve("report").resolve(ReportFiles.WORD));
                XWPFDocument word = new XWPFDocument(in)) {
            word.getParagraphs()
                    .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            for (XWPFTable table : word.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    List<String> cells = row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList();
                    if (cells.size() == 8 && !cells.get(0).equals("Figure")) {
                        found.put(cells.get(0), cells);
                    }
                }
            }
            assertThat(word.getParagraphs().stream().map(p -> String.valueOf(p.getStyle())))
                    .contains("Title", "Heading1", "Heading2");
        }

        assertThat(found).isEqualTo(rows(page));
        sentences(page).forEach(sentence -> assertThat(text.toString()).contains(sentence));
    }

    @Test
    void theFirstPageRoundsTheDifferenceOfTheParts() throws Exception {
        List<BigDecimal> care = differencesOf("care_in_county_share all");
        BigDecimal mean = mean(care).movePointRight(2);
        BigDecimal half = half(care).movePointRight(2);
        Matcher sentence = Pattern.compile("([0-9.]+) more of every 100 visits are treated inside the county"
                        + " \\(95 % interval ([0-9.]+) to ([0-9.]+)\\)")
                .matcher(sentences(page).get(0));

        assertThat(sentence.find()).isTrue();
        int decimals = new BigDecimal(sentence.group(1)).scale();
        assertThat(new BigDecimal(sentence.group(1))).isEqualTo(mean.setScale(decimals, RoundingMode.HALF_EVEN));
        assertThat(new BigDecimal(sentence.group(2)))
                .isEqualTo(mean.subtract(half).setScale(decimals, RoundingMode.HALF_EVEN));
        assertThat(new BigDecimal(sentence.group(3)))
                .isEqualTo(mean.add(half).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Numerators and denominators of every reading, as parts have them, by measure and what it is of. */
    private static Map<String, List<BigDecimal>> readings(Path run) {
        Map<String, List<BigDecimal>> readings = new TreeMap<>();
        try (var parts = Files.list(run.resolve("parts"))) {
            for (Path part : parts.sorted().toList()) {
                for (String line : Files.readAllLines(part, StandardCharsets.UTF_8)) {
                    String[] cells = line.split("\t");
                    if (cells.length == 5
                            && NAMES.containsKey(cells[0] + " " + cells[1])
                            && cells[3].matches("[0-9]+")
                            && cells[4].matches("[0-9]+")) {
                        BigDecimal value =
                                new BigDecimal(cells[3]).divide(new BigDecimal(cells[4]), 6, RoundingMode.HALF_EVEN);
                        readings.computeIfAbsent(cells[0] + " " + cells[1], figure -> new ArrayList<>())
                                .add(value);
                    }
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return readings;
    }

    private static List<BigDecimal> differencesOf(String figure) {
        List<BigDecimal> one = readings(base).get(figure);
        List<BigDecimal> other = readings(with).get(figure);
        List<BigDecimal> differences = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            differences.add(other.get(i).subtract(one.get(i)));
        }
        return differences;
    }

    private static List<String> differences(String figure, List<BigDecimal> one, List<BigDecimal> other) {
        boolean share = figure.contains("_share");
        List<BigDecimal> differences = differencesOf(figure);
        return List.of(
                shown(mean(one), share),
                shown(mean(other), share),
                shown(mean(differences), share),
                "± " + shown(half(differences), share));
    }

    private static String shown(BigDecimal value, boolean share) {
        BigDecimal scaled = share ? value.movePointRight(2) : value;
        return scaled.setScale(share ? 2 : 3, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '−');
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal half(List<BigDecimal> values) {
        BigDecimal mean = mean(values);
        BigDecimal squares =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        int n = values.size();
        return squares.divide(BigDecimal.valueOf((long) n * (n - 1)), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .multiply(T_OF_FOUR);
    }

    /** Rows of the tables of differences, by the figure's name. */
    private static Map<String, List<String>> rows(String page) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Matcher row = Pattern.compile("<tr>((?:<td[^>]*>[^<]*</td>){8})</tr>").matcher(page);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("<td[^>]*>([^<]*)</td>").matcher(row.group(1));
            while (cell.find()) {
                cells.add(cell.group(1));
            }
            rows.put(cells.get(0), cells);
        }
        return rows;
    }

    private static List<String> sentences(String page) {
        List<String> sentences = new ArrayList<>();
        Matcher item =
                Pattern.compile("<li><div class=\"t\">([^<]*)</div></li>").matcher(page);
        while (item.find()) {
            sentences.add(item.group(1));
        }
        return sentences;
    }
}
