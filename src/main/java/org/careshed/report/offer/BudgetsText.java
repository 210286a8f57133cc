package org.careshed.report.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;

/** Two lines for each group with a packaged budget: how its books stood at the end, and when the year's money was gone. */
public final class BudgetsText {

    private static final String TABLE = "budgets";
    private static final int NAME = 22;

    private BudgetsText() {}

    /** The lines; empty for a run without such a budget. */
    public static List<String> lines(ResultsTables results, Language language) {
        return results.has(TABLE)
                ? lines(results.rows(TABLE), results.summary().replications()).stream()
                        .map(line -> line.in(language))
                        .toList()
                : List.of();
    }

    static List<Text> lines(List<Row> rows, int replications) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text("group"), group -> new ArrayList<>())
                .add(row));
        List<Text> lines = new ArrayList<>();
        if (!groups.isEmpty()) {
            lines.add(Text.of(
                    "Packaged budgets (by month in tables/budgets.csv; means over replications):",
                    "打包预算（逐月数据见 tables/budgets.csv；为各次重复模拟的均值）："));
        }
        groups.forEach((group, months) -> {
            lines.add(balance(group, months, replications));
            lines.add(Text.same("    ").then(exhausted(months, replications)));
        });
        return lines;
    }

    private static Text balance(String group, List<Row> months, int replications) {
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
        return Text.of(
                        "  {group} planned {planned}, paid {paid} yuan; at the end {end}; {months} months in deficit",
                        "  {group} 预算 {planned} 元，已付 {paid} 元；期末结余 {end} 元；超支 {months} 个月")
                .with("group", Cells.left(group, NAME))
                .with("planned", yuan("%,.0f", planned))
                .with("paid", yuan("%,.0f", paid))
                .with("end", yuan("%+,.0f", atTheEnd))
                .with("months", yuan("%.1f", deficits / (double) replications));
    }

    private static String yuan(String form, double amount) {
        return String.format(Locale.ROOT, form, amount);
    }

    private static Text exhausted(List<Row> months, int replications) {
        TreeSet<String> days = new TreeSet<>();
        TreeSet<String> runs = new TreeSet<>();
        for (Row row : months) {
            if (!row.text("exhausted_since").isEmpty()) {
                days.add(row.text("exhausted_since"));
                runs.add(row.textOrEmpty("replication"));
            }
        }
        return days.isEmpty()
                ? Text.of("the year's money lasts in every replication", "各次重复模拟中，全年预算均未用尽")
                : Text.of(
                                "the year's money is gone in {runs} of {all} replications, at the earliest on {day}",
                                "{all} 次重复模拟中有 {runs} 次全年预算用尽，最早在 {day}")
                        .with("runs", runs.size())
                        .with("all", replications)
                        .with("day", days.first());
    }
}
