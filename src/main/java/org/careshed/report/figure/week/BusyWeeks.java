package org.careshed.report.figure.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.week.HeatRows.HeatRow;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** How busy doctors and devices are in each week: facilities down, weeks across, use as colour. */
public final class BusyWeeks {
    /** The figure's id. */
    public static final String ID = "busy-by-week";

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility; median, p90 or busiest of a tier of many."),
            Column.text("resource", "Id of the resource."),
            Column.text("tier", "Id of the tier."),
            Column.text("week", "First day of the week, or its number."),
            Column.decimal("use_share", "share", "Busy minutes of staffed minutes; empty where nobody was on duty."));
    private static final Text CAPTION = Text.of(
            "Each cell: busy minutes as a share of staffed minutes of that week, per cent (the date is its first day); the"
                    + " last week may be shorter. A cross marks weeks above 100 % (overtime). Blank:"
                    + " nobody on duty. Doctors and devices, the busiest first; counters such as the registration desk are"
                    + " left out.{cut} Replications together: {n}.",
            "每格为该周忙碌分钟占在岗分钟的比例（%），日期为该周第一天，末周可能不足7天。叉号表示超过100%（加班）；"
                    + "空白为该周无人在岗。只列医生和设备，最忙者在前；不含挂号等窗口。{cut}{n}次重复合计。");
    private static final Text CUT =
            Text.of(" Of single facilities the {n} busiest rows of {all} are drawn.", "单个机构共{all}行，只画最忙的{n}行。");

    private BusyWeeks() {}

    /** One figure where an arm tells weeks. */
    public static List<Figure> of(Study study) {
        Map<Arm, View> views = new LinkedHashMap<>();
        List<HeatRow> last = List.of();
        int height = 0;
        for (Arm arm : study.arms()) {
            if (arm.has("weekly_use") && !arm.rows("weekly_use").isEmpty()) {
                WeekTable table = new WeekTable(arm.rows("weekly_use"), counted(arm));
                last = new HeatRows(study.atlas(), table).all();
                HeatChart chart = new HeatChart(new WeekHeads(table.weeks()), HeatRows.shown(last));
                height = Math.max(height, chart.height());
                views.put(arm, new View(chart::option, spoken(last), rows(table.weeks(), HeatRows.shown(last))));
            }
        }
        if (views.isEmpty()) {
            return List.of();
        }
        long all = last.stream().filter(HeatRow::single).count();
        long shown = HeatRows.shown(last).stream().filter(HeatRow::single).count();
        Text cut =
                all == shown ? Text.NONE : CUT.with("n", Long.toString(shown)).with("all", Long.toString(all));
        Text caption =
                CAPTION.with("cut", cut).with("n", Integer.toString(study.base().replications()));
        return List.of(new Plate(ID, Chapter.BUSY, title(last), caption, height, COLUMNS).of(study, views));
    }

    /** The first counted day, where the table of days tells it. */
    private static Optional<LocalDate> counted(Arm arm) {
        return arm.has("daily")
                ? arm.rows("daily").stream()
                        .filter(row -> !row.truth("warm_up"))
                        .map(row -> row.day("date"))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static List<List<String>> rows(List<String> weeks, List<HeatRow> shown) {
        List<List<String>> rows = new ArrayList<>();
        for (HeatRow row : shown) {
            for (int week = 0; week < weeks.size(); week++) {
                rows.add(List.of(
                        row.ids().get(0),
                        row.ids().get(1),
                        row.tier().id(),
                        weeks.get(week),
                        Numbers.cell(row.shares()[week])));
            }
        }
        return rows;
    }

    private static Text spoken(List<HeatRow> rows) {
        Text spoken = Text.NONE;
        for (HeatRow row : rows.stream()
                .filter(HeatRow::single)
                .sorted(Comparator.comparingDouble((HeatRow row) -> -row.whole()))
                .limit(10)
                .toList()) {
            spoken = spoken.then(named(row))
                    .then(Text.of(" {all} of all weeks, {most} of the busiest. ", "全期{all}，最忙的一周{most}。"))
                    .with("all", Numbers.percent(row.whole()))
                    .with("most", Numbers.percent(most(row)));
        }
        return spoken.isEmpty() ? title(rows) : spoken;
    }

    private static Text title(List<HeatRow> rows) {
        Optional<HeatRow> busiest = rows.stream()
                .filter(row -> row.single() && !Double.isNaN(row.whole()))
                .max(Comparator.comparingDouble(BusyWeeks::most));
        return busiest.map(row -> Text.of("How busy, week by week: up to {most} at {row}", "每周有多忙：{row}最忙的一周达{most}")
                        .with("most", Numbers.percent(most(row)))
                        .with("row", named(row)))
                .orElse(Text.of("How busy, week by week", "每周有多忙"));
    }

    private static Text named(HeatRow row) {
        return row.group().then(Text.of(", ", "，")).then(row.words());
    }

    private static double most(HeatRow row) {
        double most = 0;
        for (double share : row.shares()) {
            most = share > most ? share : most;
        }
        return most;
    }
}
