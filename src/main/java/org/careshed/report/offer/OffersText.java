package org.careshed.report.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.report.input.Across;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;

/** A line for each thing that levers offered: how much was held ready and how much of it was used, means over replications. */
public final class OffersText {

    private static final String TABLE = "offers";

    private OffersText() {}

    /** The lines; empty for a run without levers, or in which they offered nothing. */
    public static List<String> lines(ResultsTables results) {
        return results.has(TABLE) ? lines(results.rows(TABLE), results.summary().replications()) : List.of();
    }

    static List<String> lines(List<Row> rows, int replications) {
        Across<String> offered = new Across<>(replications);
        Across<String> used = new Across<>(replications);
        for (Row row : rows) {
            offered.add(row.text("offer"), row, row.number("offered"));
            used.add(row.text("offer"), row, row.number("used"));
        }
        List<String> lines = new ArrayList<>();
        if (!offered.keys().isEmpty()) {
            lines.add("What the levers offered, and what was used of it (counted time):");
        }
        for (String offer : offered.keys()) {
            lines.add(line(offer.replace('-', ' '), offered.mean(offer), used.mean(offer)));
        }
        return lines;
    }

    private static String line(String offer, double offered, double used) {
        String share = offered > 0
                ? String.format(Locale.ROOT, "%,11.0f  used %,11.0f  (%.0f %%)", offered, used, 100 * used / offered)
                : String.format(Locale.ROOT, "%11s  used %,11.0f", "", used);
        return String.format(Locale.ROOT, "  %-24s %s", offer, share);
    }
}
