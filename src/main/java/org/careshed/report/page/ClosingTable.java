package org.careshed.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.quantity.Fixed;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/** What the run found beside what is known of the county, quantity by quantity, with a verdict. */
final class ClosingTable {
    private final List<Row> rows;

    /** Of the rows of the table {@code closing}; empty where there is none. */
    ClosingTable(List<Row> rows) {
        this.rows = rows;
    }

    void write(Html html) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<Row>> quantities = new LinkedHashMap<>();
        rows.forEach(row -> quantities
                .computeIfAbsent(row.text("quantity"), q -> new ArrayList<>())
                .add(row));
        html.raw("<section id=\"closing\">\n<h2>")
                .both("Against what is known", "与已知数据对照")
                .raw("</h2>\n");
        html.raw("<div class=\"wide\"><table>\n<thead><tr><th>")
                .both("Quantity", "数量")
                .raw("</th><th class=\"n\">");
        html.both("This run", "本次运行")
                .raw("</th><th class=\"n\">")
                .both("Known range", "已知范围")
                .raw("</th><th>");
        html.both("Verdict", "判定").raw("</th><th>").both("Source", "来源").raw("</th></tr></thead>\n");
        quantities.forEach((quantity, found) -> row(html, quantity, found));
        html.raw("</table></div>\n</section>\n");
    }

    private static void row(Html html, String quantity, List<Row> found) {
        Row first = found.get(0);
        MeasureName name = MeasureName.of(quantity);
        html.raw("<tr><td>").both(name.english(), name.chinese()).raw("</td><td class=\"n\">");
        Spread value = Spread.of(found.stream()
                .mapToDouble(row -> row.figure("value").orElse(Double.NaN))
                .toArray());
        int decimals = decimals(value.mean());
        html.text(value.known() ? Fixed.of(value.mean(), decimals) : "–");
        value.half()
                .ifPresent(half -> html.raw(" <small>")
                        .text("± " + Fixed.of(half, decimals))
                        .raw("</small>"));
        html.raw("</td><td class=\"n\">").text(range(first)).raw("</td><td class=\"verdict\">");
        html.text(verdict(found)).raw("</td><td>").text(first.text("source")).raw("</td></tr>\n");
    }

    private static String range(Row row) {
        String low = row.text("target_low");
        String high = row.text("target_high");
        if (low.isEmpty() && high.isEmpty()) {
            return "–";
        }
        return low.equals(high) ? low : low.isEmpty() ? "≤ " + high : high.isEmpty() ? "≥ " + low : low + " – " + high;
    }

    /** The verdict of all replications; where they differ, each with its number. */
    private static String verdict(List<Row> found) {
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        found.forEach(row -> verdicts.merge(row.text("verdict"), 1, Integer::sum));
        if (verdicts.size() == 1) {
            return verdicts.keySet().iterator().next();
        }
        List<String> words = new ArrayList<>();
        verdicts.forEach((verdict, times) -> words.add(verdict + " (" + times + " of " + found.size() + ")"));
        return String.join(", ", words);
    }

    private static int decimals(double value) {
        double size = Math.abs(value);
        return size >= 1000 ? 0 : size >= 10 ? 1 : size >= 0.01 || size == 0 ? 3 : 5;
    }
}
