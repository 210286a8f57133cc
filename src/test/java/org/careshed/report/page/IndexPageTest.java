package org.careshed.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.result.Column;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Summary;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class IndexPageTest {
    private static final Atlas NOWHERE = Atlas.of(List.of(), List.of(), List.of());
    private static final Atlas STATIONS = Atlas.of(
            List.of(),
            List.of(),
            List.of(row(
                    "tiers",
                    Map.of(
                            "tier",
                            "station",
                            "name_en",
                            "Station",
                            "name_zh",
                            "卫生室",
                            "grassroots",
                            "true",
                            "in_county",
                            "true"))));

    private static Row row(String table, Map<String, String> cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        cells.forEach((column, cell) -> {
            columns.put(column, columns.size());
            values.add(cell);
        });
        return new Row(table, columns, values);
    }

    private static Headline headline(String measure, String of, String unit, String mean, String half) {
        Optional<BigDecimal> value = Optional.of(mean).filter(m -> !m.isEmpty()).map(BigDecimal::new);
        Optional<BigDecimal> width = Optional.of(half).filter(h -> !h.isEmpty()).map(BigDecimal::new);
        return new Headline(measure, of, unit, new Estimate(5, 0, value, width));
    }

    private static Summary summary(String title, int replications, Headline... headlines) {
        return new Summary(
                "two-towns", title, "abc123", replications, Optional.of("not calibrated"), List.of(headlines));
    }

    private static Row closing(String quantity, String value, String verdict) {
        return row(
                "closing",
                Map.of(
                        "quantity",
                        quantity,
                        "target_low",
                        "9.4",
                        "target_high",
                        "12.1",
                        "source",
                        "model section 9",
                        "value",
                        value,
                        "verdict",
                        verdict));
    }

    private static PicturePart part(String title, String svg) {
        Text words = Text.of(title, title);
        Frame frame = new Frame(words, language -> Map.of());
        Table data = new Table("how_busy", "Drawn.", List.of(Column.text("a", "A.")), List.of());
        return new PicturePart(
                1,
                new Figure("how-busy", Chapter.BUSY, words, words, words, 1200, 300, List.of(frame), data, List.of()),
                svg);
    }

    @Test
    void figuresStandWithTheirIntervalsAndUnits() {
        String page = IndexPage.of(
                summary(
                        "Two towns",
                        5,
                        headline("care_in_county_share", "all", "share", "0.857123", "0.001021"),
                        headline("visits_per_person_year", "all", "visits per person-year", "10.915", "0.0001"),
                        headline("mean_travel_minutes", "all", "minutes", "", "")),
                NOWHERE,
                List.of(),
                List.of());

        assertThat(page)
                .contains("Visits treated inside the county <span lang=\"zh-CN\">县域内就诊率</span>")
                .contains(">85.7 %</td><td class=\"n\">± 0.1</td>")
                .contains(">10.92</td><td class=\"n\">± &lt;0.01</td>")
                .contains(">–</td><td class=\"n\"></td>")
                .contains("means over 5 replications with 95 % intervals")
                .contains("not calibrated.")
                .contains("abc123");
    }

    @Test
    void oneReplicationSaysThatItHasNoInterval() {
        assertThat(IndexPage.of(summary("One", 1), NOWHERE, List.of(), List.of()))
                .contains("one replication, so no interval");
    }

    @Test
    void figuresOfTiersStandSideBySide() {
        String page = IndexPage.of(
                summary(
                        "Tiers",
                        5,
                        headline("utilisation", "station", "share", "0.27", "0.001"),
                        headline("mean_wait_minutes", "station", "minutes", "2.6", "0.2"),
                        headline("mean_wait_minutes", "elsewhere", "minutes", "99", "")),
                STATIONS,
                List.of(),
                List.of());

        assertThat(page)
                .contains("By kind of facility")
                .contains("Station <span lang=\"zh-CN\">卫生室</span></td><td class=\"n\">27.0 % <small>± 0.1</small></td>"
                        + "<td class=\"n\">2.6 min <small>± 0.2</small></td>")
                .contains("<td>elsewhere</td><td class=\"n\">99.0 min</td>");
    }

    @Test
    void theClosingTableTellsValuesRangesAndVerdicts() {
        String page = IndexPage.of(
                summary(
                        "Closing",
                        2,
                        headline("visits_per_person_year", "all", "visits per person-year", "10.1", "1.3")),
                NOWHERE,
                List.of(
                        closing("visits_per_person_year", "10.0", "within"),
                        closing("visits_per_person_year", "10.2", "within"),
                        closing("some_quantity hospitals", "", "not measured")),
                List.of());

        assertThat(page)
                .contains("Against what is known")
                .contains(">10.10 <small>± 1.30</small></td><td class=\"n\">9.40 to 12.10</td>")
                .contains("<td class=\"verdict\">within <span lang=\"zh-CN\">范围内</span></td><td>model section 9</td>")
                .contains("Some quantity: hospitals")
                .contains("not measured <span lang=\"zh-CN\">未测</span>");
    }

    @Test
    void theVerdictIsOnTheMeanOverReplications() {
        String page = IndexPage.of(
                summary("Mean", 2),
                NOWHERE,
                List.of(closing("rate", "12.0", "within"), closing("rate", "13.0", "note: above")),
                List.of());

        assertThat(page).contains(">12.50 <small>").contains("note: above").contains("9.40 to 12.10");
    }

    @Test
    void aRunWithoutAClosingTableDoesNotSpeakOfIt() {
        assertThat(IndexPage.of(summary("None", 1), NOWHERE, List.of(), List.of()))
                .doesNotContain("Against what is known");
    }

    @Test
    void aFigureStandsWithItsWordsAndFiles() {
        String page = IndexPage.of(
                summary("One", 1), NOWHERE, List.of(), List.of(part("Busy $1 \\ days", "<svg width=\"9\"></svg>")));

        assertThat(page)
                .contains("<figure id=\"how-busy\">", "<a href=\"#how-busy\">", "href=\"how-busy.csv\"")
                .contains("<svg role=\"img\" aria-label=\"Busy $1 \\ days\" width=\"9\"></svg>");
    }

    @Test
    void namesNeverBecomeMarkup() {
        String evil = "</title><script>alert('x')</script>\u202E&";
        String page = IndexPage.of(
                summary(evil, 1, headline("m_<b>", "all", "<i>", "1", "")),
                NOWHERE,
                List.of(closing("<b>", "1", "<img src=x>")),
                List.of(part(evil, "<svg></svg>")));

        assertThat(page)
                .doesNotContain("<script", "<img", "<b>", "<i>", "\u202E")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void thePageNeedsNoScriptAndNoNetwork() {
        String page = IndexPage.of(summary("Offline", 1), NOWHERE, List.of(), List.of(part("A", "<svg></svg>")));

        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "<script", "<link", "@import", "url(")
                .contains("default-src 'none'");
    }

    @Test
    void headlineFiguresAloneMakeAPageToo() {
        assertThat(IndexPage.of(summary("Few", 1), NOWHERE, List.of(), List.of()))
                .contains("there is nothing to draw")
                .endsWith("</html>\n");
    }
}
