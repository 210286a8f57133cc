package org.careshed.report.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.Across;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;
import org.careshed.result.name.OfferName;

/** A line for each thing that levers offered: how much was held ready and how much of it was used, means over replications. */
public final class OffersText {

    private static final String TABLE = "offers";
    private static final int NAME = 24;

    private OffersText() {}

    /** The lines; empty for a run without levers, or in which they offered nothing. */
    public static List<String> lines(ResultsTables results, Language language) {
        return results.has(TABLE)
                ? lines(results.rows(TABLE), results.summary().replications()).stream()
                        .map(line -> line.in(language))
                        .toList()
                : List.of();
    }

    static List<Text> lines(List<Row> rows, int replications) {
        Across<String> offered = new Across<>(replications);
        Across<String> used = new Across<>(replications);
        for (Row row : rows) {
            offered.add(row.text("offer"), row, row.number("offered"));
            used.add(row.text("offer"), row, row.number("used"));
        }
        List<Text> lines = new ArrayList<>();
        if (!offered.keys().isEmpty()) {
            lines.add(Text.of(
                    "What the levers offered, and what was used of it (counted time):", "各项措施提供了多少，用了多少（计数时段）："));
        }
        for (String offer : offered.keys()) {
            lines.add(line(OfferName.of(offer), offered.mean(offer), used.mean(offer)));
        }
        return lines;
    }

    private static Text line(Text offer, double offered, double used) {
        Text share = offered > 0
                ? Text.of("  ({share} %)", "  （{share}%）")
                        .with("share", String.format(Locale.ROOT, "%.0f", 100 * used / offered))
                : Text.NONE;
        return Text.of("  {offer} {offered}  used {used}", "  {offer} {offered}  使用 {used}")
                .with("offer", Text.of(Cells.left(offer.english(), NAME), Cells.left(offer.chinese(), NAME)))
                .with("offered", offered > 0 ? count(offered) : " ".repeat(11))
                .with("used", count(used))
                .then(share);
    }

    private static String count(double many) {
        return String.format(Locale.ROOT, "%,11.0f", many);
    }
}
