package org.careshed.report.figure.busy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.UsualName;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** How busy each facility's doctors, desks and devices are, and how long patients wait for them. */
public final class HowBusy {
    /** The figure's id. */
    public static final String ID = "how-busy";

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.text("resource", "Id of the resource."),
            Column.decimal("servers", "servers", "Mean number on duty while it is open."),
            Column.decimal("use_share", "share", "Busy hours of staffed hours; empty if never staffed."),
            Column.decimal("half_width", "share", "Half-width of its 95 % interval."),
            Column.decimal("mean_wait_minutes", "minutes", "Mean wait for it; empty if nobody was served."),
            Column.decimal("p90_wait_minutes", "minutes", "Nine of ten waits are no longer."),
            Column.decimal("served", "services", "Services given."));
    private static final Text CAPTION = Text.of(
            "Left: busy hours as a share of staffed hours in the counted days, per cent; thin lines: the 95 % interval."
                    + " Right: time in the queue of that resource, minutes; dot: mean, tick: p90 (nine of ten wait no longer)."
                    + " Swarms: a dot a facility, line: median, shade: middle half. Queues outside the county are not"
                    + " simulated.",
            "左：统计期内忙碌小时占在岗小时的比例（%），细线为95%区间。右：该资源前的排队时间（分钟），圆点为均值，短线为第90百分位。" + "散点图每点一个机构，竖线为中位数，阴影为中间一半。县外排队未模拟。");

    private HowBusy() {}

    /** One figure where an arm tells the use of resources. */
    public static List<Figure> of(Study study) {
        Map<Arm, List<Workload>> arms = new LinkedHashMap<>();
        for (Arm arm : study.arms()) {
            List<Workload> loads = arm.has("resource_use") ? Workload.of(arm.rows("resource_use")) : List.of();
            if (!loads.isEmpty()) {
                arms.put(arm, loads);
            }
        }
        if (arms.isEmpty()) {
            return List.of();
        }
        List<Workload> all = arms.values().stream().flatMap(List::stream).toList();
        double most = all.stream().mapToDouble(Workload::use).max().orElse(0);
        double longest = all.stream()
                .mapToDouble(w -> Math.max(w.p90Wait().orElse(0), w.meanWait().orElse(0)))
                .max()
                .orElse(0);
        Scale use = most <= 1 ? new Scale(0, 100, 25) : Scale.fromZero(100 * most, 5);
        Scale waits = Scale.counts(longest, 5);
        Map<Arm, View> views = new LinkedHashMap<>();
        int height = 0;
        for (Map.Entry<Arm, List<Workload>> arm : arms.entrySet()) {
            BusyChart chart = new BusyChart(study.atlas(), new BusyRows(study.atlas(), arm.getValue()), use, waits);
            height = Math.max(height, chart.height());
            views.put(
                    arm.getKey(), new View(chart::option, spoken(study.atlas(), arm.getValue()), rows(arm.getValue())));
        }
        Text title = title(study.atlas(), List.copyOf(arms.values()).get(arms.size() - 1));
        return List.of(new Plate(ID, Chapter.BUSY, title, CAPTION.then(Basis.interval(study)), height, COLUMNS)
                .of(study, views));
    }

    private static List<List<String>> rows(List<Workload> loads) {
        return loads.stream()
                .map(load -> List.of(
                        load.facility(),
                        load.resource(),
                        Numbers.cell(load.servers()),
                        Numbers.cell(load.utilisation()),
                        Numbers.cell(load.halfWidth()),
                        Numbers.cell(load.meanWait()),
                        Numbers.cell(load.p90Wait()),
                        Numbers.cell(load.served())))
                .toList();
    }

    private static Text title(Atlas atlas, List<Workload> loads) {
        Optional<Workload> busiest =
                loads.stream().filter(w -> w.utilisation().isPresent()).min(Workload.busiestFirst());
        return busiest.map(load -> Text.of(
                                "How busy facilities are: most of all {what}, {use} of the time on duty",
                                "医疗机构有多忙：最忙的是{what}，在岗时间利用率{use}")
                        .with("what", named(atlas, load))
                        .with("use", Numbers.percent(load.use())))
                .orElse(Text.of("How busy facilities are", "医疗机构有多忙"));
    }

    private static Text spoken(Atlas atlas, List<Workload> loads) {
        Text spoken = title(atlas, loads).then(Text.of(". ", "。"));
        for (Workload load :
                loads.stream().sorted(Workload.busiestFirst()).limit(10).toList()) {
            spoken = spoken.then(
                    Text.of("{what}: {use} in use, mean wait {wait} minutes. ", "{what}：利用率{use}，平均等候{wait}分钟。")
                            .with("what", named(atlas, load))
                            .with("use", Numbers.percent(load.use()))
                            .with("wait", Numbers.minutes(load.meanWait().orElse(Double.NaN))));
        }
        Optional<Workload> slowest =
                loads.stream().max(Comparator.comparingDouble(w -> w.meanWait().orElse(-1)));
        return slowest.filter(load -> load.meanWait().isPresent())
                .map(load -> Text.of("Longest waits: {what}, {wait} minutes on average.", "等候最久：{what}，平均{wait}分钟。")
                        .with("what", named(atlas, load))
                        .with("wait", Numbers.minutes(load.meanWait().getAsDouble())))
                .map(spoken::then)
                .orElse(spoken);
    }

    private static Text named(Atlas atlas, Workload load) {
        return atlas.provider(load.facility())
                .name()
                .words()
                .then(Text.of(", ", "，"))
                .then(UsualName.words(load.resource()));
    }
}
