package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

/** How much busier doctors and devices are in each hour of the week than under the base, world by world. */
public final class BusierHours {
    /** The figure's id. */
    public static final String ID = "busier-by-hour";

    private static final int SPOKEN = 10;
    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility; all where a tier of many is taken together."),
            Column.text("resource", "Id of the resource."),
            Column.text("tier", "Id of the tier."),
            Column.integer("hour_of_week", "", "0 is Monday from 0:00 to 1:00, 167 Sunday from 23:00."),
            Column.decimal("use_share", "share", "Busy of staffed minutes; empty where nobody was on duty."),
            Column.decimal("change", "share", "The same less that under the base, mean over paired replications."),
            Column.decimal("half_width", "share", "Half-width of its 95 % interval over replications."));
    private static final Text CAPTION = Text.of(
            "Each cell: busy minutes as a share of staffed minutes in that hour of the week less that under “{base}”,"
                    + " replication by replication, percentage points, all counted weeks together. Coloured: the 95 % interval"
                    + " leaves zero out; of a hundred cells in which nothing changes about five are coloured by chance. Pale: it"
                    + " includes zero. Figures below the days are hours of the day. Low cell: less than a tenth of the row's best-staffed hour on duty.{cut} {interval}",
            "每格为一周中该小时忙碌分钟占在岗分钟的比例与“{base}”之差（百分点），逐次重复配对，各计数周合计。着色：95%区间不含零；"
                    + "毫无变化的一百格中约有五格会偶然着色。浅色：区间包含零。星期下的数字为钟点。矮格：在岗不足该行最多时的十分之一。{cut}{interval}");
    private static final Text INTERVAL = Text.of(
            "Mean over {n} replications; half-width of the interval of a cell: {median} points in the median.",
            "为{n}次重复的均值；每格区间半宽的中位数为{median}个百分点。");

    private BusierHours() {}

    /** A change that an interval tells. */
    private record Change(HeatRow row, int hour, double more) {
        Text named() {
            return Text.of("{more} points at {row}, {hour}", "{row}{hour}{more}个百分点")
                    .with("more", ChangeHeads.points(more))
                    .with("row", row.group().then(Text.of(", ", "，")).then(row.words()))
                    .with("hour", HourHeads.named(hour));
        }
    }

    /** One figure where several arms tell hours in more than one replication. */
    public static List<Figure> of(Study study) {
        Optional<Hours> base = Hours.of(study, study.base());
        Map<Arm, View> views = new LinkedHashMap<>();
        Text title = Text.NONE;
        Text caption = Text.NONE;
        int height = 0;
        for (Arm arm : base.isPresent() ? study.others() : List.<Arm>of()) {
            Optional<Hours> hours = Hours.of(study, arm);
            if (hours.isPresent()) {
                HourRows rows = new HourRows(study.atlas(), hours.get());
                double[] halves = halves(rows);
                if (halves.length > 0) {
                    ChangeHeads heads = new ChangeHeads(new HourHeads(rows.uses()), wholes(rows, base.get()));
                    HeatChart chart =
                            new HeatChart(heads, List.copyOf(rows.uses().keySet()));
                    height = Math.max(height, chart.height());
                    title = title(heads, arm);
                    caption = CAPTION.with("base", study.base().title())
                            .with("cut", BusyHours.cut(rows))
                            .with("interval", INTERVAL)
                            .with("n", Integer.toString(hours.get().replications()))
                            .with("median", Numbers.fixed(halves[halves.length / 2], 1));
                    views.put(arm, new View(chart::option, spoken(heads), cells(heads)));
                }
            }
        }
        return views.isEmpty()
                ? List.of()
                : List.of(new Plate(ID, Chapter.BUSY, title, caption, height + 10, COLUMNS).of(study, views));
    }

    private static double[] halves(HourRows rows) {
        return rows.uses().values().stream()
                .filter(use -> use.change().isPresent())
                .flatMap(use -> IntStream.range(0, Hours.ALL)
                        .filter(hour -> !use.faint(hour))
                        .mapToObj(hour -> use.change().get()[hour]))
                .filter(change -> change.half().isPresent())
                .mapToDouble(change -> 100 * change.half().getAsDouble())
                .sorted()
                .toArray();
    }

    private static Map<HeatRow, Double> wholes(HourRows rows, Hours base) {
        Map<HeatRow, Double> before = new HashMap<>();
        rows.uses()
                .keySet()
                .forEach(row -> before.put(
                        row,
                        row.whole() - rows.in(base, row).map(HourUse::whole).orElse(Double.NaN)));
        return before;
    }

    /** Every change that is told, the largest first. */
    private static List<Change> told(ChangeHeads heads) {
        List<Change> told = new ArrayList<>();
        heads.hours()
                .uses()
                .forEach((row, use) -> IntStream.range(0, Hours.ALL)
                        .filter(hour -> !use.faint(hour) && heads.told(row, hour))
                        .forEach(hour -> told.add(
                                new Change(row, hour, heads.change(row, hour).mean()))));
        told.sort(Comparator.comparingDouble(change -> -Math.abs(change.more())));
        return told;
    }

    private static Text title(ChangeHeads heads, Arm arm) {
        return told(heads).stream()
                .findFirst()
                .map(most -> Text.of(
                                "What changes hour by hour of the week with “{arm}”: {most}",
                                "采取“{arm}”后一周各小时有何变化：{most}")
                        .with("most", most.named()))
                .orElse(Text.of(
                        "What changes hour by hour of the week with “{arm}”: nothing that can be told",
                        "采取“{arm}”后一周各小时有何变化：未见可辨的变化"))
                .with("arm", arm.title());
    }

    private static Text spoken(ChangeHeads heads) {
        List<Change> told = told(heads);
        if (told.isEmpty()) {
            return Text.of("In no hour a change that can be told.", "各小时均无可辨的变化。");
        }
        return Text.joined(
                        Text.of("; ", "；"),
                        told.stream().limit(SPOKEN).map(Change::named).toList())
                .then(Text.of(".", "。"));
    }

    private static List<List<String>> cells(ChangeHeads heads) {
        List<List<String>> cells = new ArrayList<>();
        heads.hours().uses().forEach((row, use) -> {
            for (int hour = 0; hour < Hours.ALL; hour++) {
                Spread change = heads.change(row, hour);
                cells.add(List.of(
                        row.ids().get(0),
                        row.ids().get(1),
                        row.tier().id(),
                        Integer.toString(hour),
                        Numbers.cell(use.share(hour)),
                        Numbers.cell(change.mean()),
                        Numbers.cell(change.half())));
            }
        });
        return cells;
    }
}
