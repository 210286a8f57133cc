package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.week.HeatRows.HeatRow;
import org.careshed.report.input.Spread;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** How busy doctors and devices are in each hour of the week: facilities down, the 168 hours across, use as colour. */
public final class BusyHours {
    /** The figure's id. */
    public static final String ID = "busy-by-hour";

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility; all where a tier of many is taken together."),
            Column.text("resource", "Id of the resource."),
            Column.text("tier", "Id of the tier."),
            Column.integer("hour_of_week", "", "0 is Monday from 0:00 to 1:00, 167 Sunday from 23:00."),
            Column.decimal("busy_minutes", "minutes", "Mean over replications, all counted weeks."),
            Column.decimal("staffed_minutes", "minutes", "Mean over replications, all counted weeks; 0 where closed."),
            Column.decimal("use_share", "share", "Busy of staffed minutes; empty where nobody was on duty."),
            Column.decimal("half_width", "share", "Half-width of its 95 % interval over replications."));
    private static final Text CAPTION = Text.of(
            "Each cell: busy minutes as a share of staffed minutes in that hour of the week, per cent, all counted weeks"
                    + " together; figures below the days are hours of the day. A thin line: closed, nobody on duty; first colour of the key: on duty and hardly used; low cell: less than a"
                    + " tenth of the row's best-staffed hour on duty, mostly overtime, where those still there are all at work. Doctors"
                    + " and devices by time worked; counters such as the registration desk are left out.{cut} Holidays count as"
                    + " the day of the week they fall on. {interval}",
            "每格为一周中该小时忙碌分钟占在岗分钟的比例（%），各计数周合计；星期下的数字为钟点。细线：关门，无人在岗；色标首色：在岗而几乎不忙；"
                    + "矮格：在岗不足该行最多时的十分之一，多为加班，留下者都在工作。医生和设备按工作时间排列，不含挂号等窗口。{cut}"
                    + "节假日按所在星期计。{interval}");
    private static final Text CUT = Text.of(
            " Of {all} rows of single facilities the {n} with most work are drawn, with {part} of all work.",
            "单个机构共{all}行，只画工作量最大的{n}行，占全部工作量的{part}。");
    private static final Text ONE = Text.of("One replication: no interval.", "仅一次重复，无区间。");
    private static final Text SEVERAL = Text.of(
            "Mean over {n} replications; half-width of the 95 % interval of a cell: {median} points in the median, {p95} in 95"
                    + " of 100 cells at most.",
            "为{n}次重复的均值；每格95%区间半宽：中位数{median}个百分点，95%的格不超过{p95}个百分点。");

    private BusyHours() {}

    /** One figure where an arm tells hours. */
    public static List<Figure> of(Study study) {
        Map<Arm, View> views = new LinkedHashMap<>();
        Text title = Text.NONE;
        Text caption = Text.NONE;
        int height = 0;
        for (Arm arm : study.arms()) {
            Optional<Hours> table = Hours.of(study, arm);
            if (table.isPresent()) {
                HourRows rows = new HourRows(study.atlas(), table.get());
                HeatChart chart = new HeatChart(
                        new HourHeads(rows.uses()), List.copyOf(rows.uses().keySet()));
                height = Math.max(height, chart.height());
                title = title(rows);
                if (caption.isEmpty()) {
                    caption = caption(rows, table.get().replications());
                }
                views.put(arm, new View(chart::option, spoken(rows), cells(rows)));
            }
        }
        return views.isEmpty()
                ? List.of()
                : List.of(new Plate(ID, Chapter.BUSY, title, caption, height + 10, COLUMNS).of(study, views));
    }

    private static Text caption(HourRows rows, int replications) {
        double[] halves = rows.uses().values().stream()
                .flatMap(use -> IntStream.range(0, Hours.ALL)
                        .filter(hour -> use.staffed()[hour] > 0 && !use.faint(hour))
                        .mapToObj(hour -> use.spread()[hour]))
                .filter(spread -> spread.half().isPresent())
                .mapToDouble(spread -> 100 * spread.half().getAsDouble())
                .sorted()
                .toArray();
        Text interval = halves.length == 0
                ? ONE
                : SEVERAL.with("n", Integer.toString(replications))
                        .with("median", Numbers.fixed(halves[halves.length / 2], 1))
                        .with("p95", Numbers.fixed(halves[(int) (0.95 * (halves.length - 1))], 1));
        return CAPTION.with("cut", cut(rows)).with("interval", interval);
    }

    /** What is said of rows that are not drawn. */
    static Text cut(HourRows rows) {
        double drawn = rows.uses().entrySet().stream()
                .filter(row -> row.getKey().single())
                .mapToDouble(row -> Arrays.stream(row.getValue().busy()).sum())
                .sum();
        return rows.all() == rows.singles()
                ? Text.NONE
                : CUT.with("all", Integer.toString(rows.all()))
                        .with("n", Integer.toString(rows.singles()))
                        .with("part", Numbers.percent(drawn / rows.work()));
    }

    private static List<List<String>> cells(HourRows rows) {
        List<List<String>> cells = new ArrayList<>();
        rows.uses().forEach((row, use) -> {
            for (int hour = 0; hour < Hours.ALL; hour++) {
                Spread spread = use.spread()[hour];
                cells.add(List.of(
                        row.ids().get(0),
                        row.ids().get(1),
                        row.tier().id(),
                        Integer.toString(hour),
                        Numbers.cell(use.busy()[hour]),
                        Numbers.cell(use.staffed()[hour]),
                        Numbers.cell(use.share(hour)),
                        Numbers.cell(spread.half())));
            }
        });
        return cells;
    }

    private static Text spoken(HourRows rows) {
        Text spoken = Text.NONE;
        for (HeatRow row : rows.uses().keySet().stream()
                .filter(HeatRow::single)
                .sorted(Comparator.comparingDouble((HeatRow row) -> -row.whole()))
                .limit(10)
                .toList()) {
            HourUse use = rows.uses().get(row);
            spoken = spoken.then(named(row))
                    .then(Text.of(": {all} of all hours, {most} at most, {hour}. ", "：全周{all}，{hour}最忙，为{most}。"))
                    .with("all", Numbers.percent(row.whole()))
                    .with("most", Numbers.percent(use.share(fullest(use))))
                    .with("hour", HourHeads.named(fullest(use)));
        }
        return spoken.isEmpty() ? title(rows) : spoken;
    }

    private static Text title(HourRows rows) {
        Optional<Map.Entry<HeatRow, HourUse>> busiest = rows.uses().entrySet().stream()
                .filter(row ->
                        row.getKey().single() && !Double.isNaN(row.getKey().whole()))
                .max(Comparator.comparingDouble(row -> row.getValue().share(fullest(row.getValue()))));
        return busiest.map(row -> Text.of(
                                "How busy, hour by hour of the week: {most} at {row}, {hour}",
                                "一周各小时有多忙：{row}{hour}达{most}")
                        .with("most", Numbers.percent(row.getValue().share(fullest(row.getValue()))))
                        .with("row", named(row.getKey()))
                        .with("hour", HourHeads.named(fullest(row.getValue()))))
                .orElse(Text.of("How busy, hour by hour of the week", "一周各小时有多忙"));
    }

    /** The busiest hour in which more than hardly anybody was on duty. */
    private static int fullest(HourUse use) {
        return IntStream.range(0, Hours.ALL)
                .filter(hour -> use.staffed()[hour] > 0 && !use.faint(hour))
                .boxed()
                .max(Comparator.comparingDouble(use::share))
                .orElse(0);
    }

    private static Text named(HeatRow row) {
        return row.group().then(Text.of(", ", "，")).then(row.words());
    }
}
