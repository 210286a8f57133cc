package org.careshed.report.figure.day;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Range;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** Visits, shares and waits over the days of the run. */
public final class DayByDay {
    /** The figure's id. */
    public static final String ID = "day-by-day";

    private static final List<Column> COLUMNS = List.of(
            Column.text("tier", "Id of the tier; in-county and grassroots for the two shares."),
            Column.text("date", "The day."),
            Column.decimal("visits", "visits", "Visits on the day, mean over replications; empty for shares."),
            Column.decimal("visits_7_days", "visits", "Mean of the 7 days around, a day."),
            Column.decimal("wait_minutes_7_days", "minutes", "Mean wait of the visits of the 7 days around."),
            Column.decimal("share_7_days", "share", "Share of visits of the 7 days around; empty for tiers."));
    private static final Text CAPTION = Text.of(
            "Thick lines: mean of the 7 days around, so that weekends do not look like a trend; thin lines: single days."
                    + " Symbols tell lines apart where colours do not. Bars at the foot: public holidays; doors are open"
                    + " for shorter hours then, so waits may rise for a week. Days before the first counted day are the shaded"
                    + " warm-up and enter no other figure. Waits, minutes, are weighted by visits; queues outside the county"
                    + " are not simulated.{part}",
            "粗线为7日均值，细线为单日值；符号用于区分线条。底部横条为节假日，开放时间较短，等候可能上升。灰底为预热期，不计入结果。" + "等候（分钟）按就诊人次加权；县外排队未模拟。{part}");
    private static final Text PART = Text.of(" The axis of shares does not begin at 0.", "就诊占比的纵轴不从0开始。");

    private DayByDay() {}

    /** One figure where an arm tells days. */
    public static List<Figure> of(Study study) {
        Map<Arm, View> views = new LinkedHashMap<>();
        int height = 0;
        Text title = Text.NONE;
        boolean part = false;
        for (Arm arm : study.arms()) {
            if (!arm.has("daily") || arm.rows("daily").isEmpty()) {
                continue;
            }
            DayTable table = new DayTable(study.atlas(), arm.rows("daily"), arm.replications());
            if (!table.tiers().isEmpty()) {
                DayChart chart = new DayChart(table);
                views.put(arm, new View(chart::option, spoken(table), rows(table)));
                height = Math.max(height, chart.height());
                part |= chart.partOfShares();
                title = title(table);
            }
        }
        if (views.isEmpty()) {
            return List.of();
        }
        Text caption = CAPTION.with("part", part ? PART : Text.NONE).then(Basis.range(study, false));
        return List.of(new Plate(ID, Chapter.BUSY, title, caption, height, COLUMNS).of(study, views));
    }

    private static List<List<String>> rows(DayTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (TierLook tier : table.tiers()) {
            double[] visits = table.visitsOf(tier.id());
            Range[] weekly = table.weeklyVisitsOf(tier.id());
            Range[] waits = table.weeklyWaitOf(tier.id());
            for (int day = 0; day < table.count(); day++) {
                rows.add(List.of(
                        tier.id(),
                        date(table, day),
                        Numbers.cell(visits[day]),
                        Numbers.cell(weekly[day].mean()),
                        tier.inCounty() ? Numbers.cell(waits[day].mean()) : "",
                        ""));
            }
        }
        share(rows, table, "in-county", DayChart.inCounty(table));
        share(rows, table, "grassroots", DayChart.grassroots(table));
        return rows;
    }

    private static void share(List<List<String>> rows, DayTable table, String id, Range[] shares) {
        for (int day = 0; day < table.count(); day++) {
            rows.add(List.of(id, date(table, day), "", "", "", Numbers.cell(shares[day].mean())));
        }
    }

    private static String date(DayTable table, int day) {
        return table.first().plusDays(day).toString();
    }

    private static Text title(DayTable table) {
        double sum = 0;
        int days = 0;
        for (int day = 0; day < table.count(); day++) {
            if (!table.first().plusDays(day).isBefore(table.counted())) {
                days++;
                for (TierLook tier : table.tiers()) {
                    sum += table.visitsOf(tier.id())[day];
                }
            }
        }
        return days == 0
                ? Text.of("Day by day", "逐日变化")
                : Text.of("Day by day: {n} visits on average", "逐日变化：日均{n}人次就诊").with("n", Numbers.about(sum / days));
    }

    private static Text spoken(DayTable table) {
        Text spoken = title(table).then(Text.of(". ", "。"));
        for (TierLook tier : table.tiers()) {
            Range[] weekly = table.weeklyVisitsOf(tier.id());
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (int day = 0; day < weekly.length; day++) {
                if (weekly[day].known() && !table.first().plusDays(day).isBefore(table.counted())) {
                    low = Math.min(low, weekly[day].mean());
                    high = Math.max(high, weekly[day].mean());
                }
            }
            if (low <= high) {
                spoken = spoken.then(
                        Text.of("{tier}: {low} to {high} visits a day over a week. ", "{tier}：每周日均{low}至{high}人次。")
                                .with("tier", tier.name().words())
                                .with("low", Numbers.about(low))
                                .with("high", Numbers.about(high)));
            }
        }
        return spoken;
    }
}
