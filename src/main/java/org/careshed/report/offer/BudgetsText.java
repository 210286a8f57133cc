package org.careshed.report.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;

/** Two lines for each group with a packaged budget: how its books stood at the end, and when the year's money was gone. */
public final class BudgetsText {

    private static final String TABLE = "budgets";

    private BudgetsText() {}

    /** The lines; empty for a run without such a budget. */
    public static List<String> lines(ResultsTables results) {
        return results.has(TABLE) ? lines(results.rows(TABLE), results.summary().replications()) : List.of();
    }

    static List<String> lines(List<Row> rows, int replications) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text("group"), group -> new ArrayList<>())
                .add(row));
        List<String> lines = new ArrayList<>();
        if (!groups.isEmpty()) {
            lines.add("Packaged budgets (by month in tables/budgets.csv; means over replications):");
        }
        groups.forEach((group, months) -> {
            lines.add(balance(group, months, replications));
            lines.add("    " + exhausted(months, replications));
        });
        return lines;
    }

    private static String balance(String group, List<Row> months, int replications) {
        double planned = 0;
        double paid = 0;
        double atTheEnd = 0;
        long deficits = 0;
        String last = months.get(months.size() - 1).text("month");
        for (Row row : months) {
            planned += row.number("budget_yuan") / replications;
            paid += row.number("spent_yuan") / replications;
            deficits += row.number("balance_yuan") < 0 ? 1 : 0;
            atTheEnd += row.text("month").equals(last) ? row.number("balance_yuan") / replications : 0;
        }
        return String.format(
                Locale.ROOT,
                "  %-22s planned %,.0f, paid %,.0f yuan; at the end %+,.0f; %.1f months in deficit",
                group,
                planned,
                paid,
                atTheEnd,
                deficits / (double) replications);
    }

    private static String exhausted(List<Row> months, int replications) {
        TreeSet<String> days = new TreeSet<>();
        TreeSet<String> runs = new TreeSet<>();
        for (Row row : months) {
            if (!row.text("exhausted_since").isEmpty()) {
                days.add(row.text("exhausted_since"));
                runs.add(row.textOrEmpty("replication"));
            }
        }
        return days.isEmpty()
                ? "the year's money lasts in every replication"
                : "the year's money is gone in " + runs.size() + " of " + replications
                        + " replications, at the earliest on " + days.first();
    }
}
