package org.careshed.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.VerdictName;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Summary;

/**
 * What the run found beside what is known of the county, quantity by quantity. The verdict is on the mean over
 * replications, as the run prints it.
 */
final class ClosingTable {
    private final List<Row> rows;
    private final Summary summary;
    private final Atlas atlas;

    /** Of the rows of the table {@code closing}; empty where there is none. */
    ClosingTable(List<Row> rows, Summary summary, Atlas atlas) {
        this.rows = rows;
        this.summary = summary;
        this.atlas = atlas;
    }

    void write(Html html) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<Row>> quantities = new LinkedHashMap<>();
        rows.forEach(row -> quantities
                .computeIfAbsent(row.text("quantity"), q -> new ArrayList<>())
                .add(row));
        html.raw("<section id=\"closing\">\n<h2>").both("Against what is known", "与已知数据对照");
        html.raw("</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>").both("Quantity", "数量");
        html.raw("</th><th class=\"n\">").both("This run", "本次运行");
        html.raw("</th><th class=\"n\">").both("Known range", "已知范围");
        html.raw("</th><th>").both("Verdict", "判定").raw("</th><th>").both("Source", "来源");
        html.raw("</th><th>").both("Grade", "等级").raw("</th></tr></thead>\n");
        quantities.forEach((quantity, found) -> row(html, quantity, found));
        html.raw("</table></div>\n<p class=\"hint\">");
        html.both(
                "Grade: A measured or official, B secondary, C assumed. A note marks a miss of a figure that is of"
                        + " another year or state than the scenario's.",
                "等级：A为实测或官方，B为二手，C为假设；note 表示该数据属于其他年份或状态。");
        html.raw("</p>\n</section>\n");
    }

    private void row(Html html, String quantity, List<Row> found) {
        Row first = found.get(0);
        int space = quantity.indexOf(' ');
        String of = space < 0 ? Headline.ALL : quantity.substring(space + 1);
        MeasureName name = MeasureName.of(space < 0 ? quantity : quantity.substring(0, space));
        Headline figure = summary.headlines().stream()
                .filter(h -> h.of().equals(of)
                        && quantity.equals(of.equals(Headline.ALL) ? h.measure() : h.measure() + " " + of))
                .findFirst()
                .orElseGet(() -> unnamed(quantity, of, found));
        html.raw("<tr><td>")
                .text(name.english() + suffix(of))
                .raw(" <span lang=\"zh-CN\">")
                .text(name.chinese());
        html.raw("</span></td><td class=\"n\">")
                .text(Figure.fine(figure.estimate().mean(), figure));
        html.raw(" <small>").text(Figure.half(figure)).raw("</small></td><td class=\"n\">");
        html.text(Figure.fine(bound(first, "target_low"), figure) + " to "
                + Figure.fine(bound(first, "target_high"), figure));
        String verdict = verdict(figure.estimate().mean(), found);
        html.raw("</td><td class=\"verdict\">")
                .both(
                        verdict,
                        VerdictName.of(verdict.replace(VerdictName.NOTE, "")).chinese());
        html.raw("</td><td>").text(first.text("source")).raw("</td><td>").text(first.textOrEmpty("grade"));
        html.raw("</td></tr>\n");
    }

    /** A quantity that the summary does not have: the mean of the table's own values, without a unit. */
    private static Headline unnamed(String quantity, String of, List<Row> found) {
        return new Headline(
                quantity,
                of,
                "",
                Estimate.of(found.stream().map(row -> row.text("value")).toList()));
    }

    private String suffix(String of) {
        if (of.equals(Headline.ALL)) {
            return "";
        }
        Optional<TierLook> tier = Optional.ofNullable(atlas.tiers().get(of));
        return ": " + tier.map(t -> t.name().first().text()).orElse(of.replace('-', ' '));
    }

    private static Optional<BigDecimal> bound(Row row, String column) {
        return row.figure(column).isPresent() ? Optional.of(new BigDecimal(row.text(column))) : Optional.empty();
    }

    private static String verdict(Optional<BigDecimal> mean, List<Row> found) {
        if (mean.isEmpty()) {
            return "not measured";
        }
        Row first = found.get(0);
        boolean below = bound(first, "target_low")
                .filter(low -> mean.get().compareTo(low) < 0)
                .isPresent();
        boolean above = bound(first, "target_high")
                .filter(high -> mean.get().compareTo(high) > 0)
                .isPresent();
        boolean note = found.stream().anyMatch(row -> row.text("verdict").startsWith(VerdictName.NOTE));
        return !below && !above ? "within" : (note ? VerdictName.NOTE : "") + (below ? "below" : "above");
    }
}
