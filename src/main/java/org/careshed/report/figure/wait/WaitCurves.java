package org.careshed.report.figure.wait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Spread;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** How long patients wait before the first consultation: for each tier the share that waits longer, minute by minute. */
public final class WaitCurves {
    /** The figure's id. */
    public static final String ID = "how-long";

    private static final double LONGEST = 180;
    private static final List<Column> COLUMNS = List.of(
            Column.text("tier", "Id of the tier."),
            Column.integer("minutes", "minutes", "So many minutes."),
            Column.decimal("longer_share", "share", "Patients who wait longer, of all consultations."),
            Column.decimal("half_width", "share", "Half-width of its 95 % interval."));
    private static final Text CAPTION = Text.of(
            "Wait in queues from arrival to the first consultation, minutes, all consultations of the counted days. Curves:"
                    + " share of patients who wait longer, 0 to 100 % in every row. Dots: half of the patients (median) and nine"
                    + " of ten (p90) wait no longer, as in the summary. Waits outside the county are drawn at random, not"
                    + " queued.",
            "统计期内全部首诊前的排队等候（分钟）。曲线为等候更久的患者比例，每行均为0至100%；圆点为中位数和第90百分位，与摘要一致。" + "县外等候为抽样值，未模拟排队。");

    private WaitCurves() {}

    /** One figure where an arm tells waits. */
    public static List<Figure> of(Study study) {
        Map<Arm, Map<TierLook, TierWaits>> arms = new LinkedHashMap<>();
        for (Arm arm : study.arms()) {
            Map<TierLook, TierWaits> tiers = arm.has("wait_distribution") ? tiers(study, arm) : Map.of();
            if (!tiers.isEmpty()) {
                arms.put(arm, tiers);
            }
        }
        if (arms.isEmpty()) {
            return List.of();
        }
        double longest =
                arms.values().stream().mapToDouble(WaitCurves::longest).max().orElse(1);
        int rows = arms.values().stream().mapToInt(Map::size).max().orElse(1);
        Map<Arm, View> views = new LinkedHashMap<>();
        arms.forEach((arm, tiers) -> views.put(arm, view(arm, tiers, Math.min(longest, LONGEST))));
        Map.Entry<Arm, Map<TierLook, TierWaits>> last =
                List.copyOf(arms.entrySet()).get(arms.size() - 1);
        Text title = title(last.getKey(), last.getValue());
        Text caption = CAPTION.then(Basis.interval(study));
        return List.of(new Plate(ID, Chapter.BUSY, title, caption, WaitChart.height(rows), COLUMNS).of(study, views));
    }

    private static Map<TierLook, TierWaits> tiers(Study study, Arm arm) {
        Map<String, TierWaits> waits = TierWaits.of(arm.rows("wait_distribution"), arm.replications());
        Map<TierLook, TierWaits> tiers = new LinkedHashMap<>();
        study.atlas().tiers().forEach((id, look) -> {
            if (waits.containsKey(id) && waits.get(id).consultations() > 0) {
                tiers.put(look, waits.get(id));
            }
        });
        return tiers;
    }

    private static double longest(Map<TierLook, TierWaits> tiers) {
        return tiers.entrySet().stream()
                .mapToDouble(tier -> tier.getValue()
                        .percentile(tier.getKey().inCounty() ? 0.99 : 0.95)
                        .mean())
                .max()
                .orElse(1);
    }

    private static View view(Arm arm, Map<TierLook, TierWaits> tiers, double longest) {
        WaitChart chart = new WaitChart(longest);
        List<List<String>> rows = new ArrayList<>();
        Text spoken = Text.NONE;
        for (Map.Entry<TierLook, TierWaits> entry : tiers.entrySet()) {
            TierLook tier = entry.getKey();
            TierWaits waits = entry.getValue();
            Spread median = figure(arm, "median_wait_minutes", tier, waits, 0.5);
            Spread p90 = figure(arm, "p90_wait_minutes", tier, waits, 0.9);
            chart.add(tier, waits, median, p90);
            for (int minute = 0; minute <= chart.minutes(); minute++) {
                Spread longer = waits.share(minute, Double.POSITIVE_INFINITY);
                rows.add(List.of(
                        tier.id(), Integer.toString(minute), Numbers.cell(longer.mean()), Numbers.cell(longer.half())));
            }
            spoken = spoken.then(Text.of(
                            "{tier}: half wait up to {median} minutes, nine of ten up to {p90}; {hour} longer than an"
                                    + " hour. ",
                            "{tier}：半数等候不超过{median}分钟，九成不超过{p90}分钟，{hour}超过一小时。")
                    .with("tier", tier.name().words())
                    .with("median", Numbers.minutes(median.mean()))
                    .with("p90", Numbers.minutes(p90.mean()))
                    .with(
                            "hour",
                            Numbers.percent(
                                    waits.share(60, Double.POSITIVE_INFINITY).mean())));
        }
        return new View(chart::option, spoken, rows);
    }

    private static Text title(Arm arm, Map<TierLook, TierWaits> tiers) {
        Optional<Map.Entry<TierLook, TierWaits>> most = tiers.entrySet().stream()
                .filter(tier -> tier.getKey().inCounty())
                .reduce((a, b) -> b.getValue().consultations() > a.getValue().consultations() ? b : a);
        Map.Entry<TierLook, TierWaits> shown =
                most.orElseGet(() -> tiers.entrySet().iterator().next());
        double median = figure(arm, "median_wait_minutes", shown.getKey(), shown.getValue(), 0.5)
                .mean();
        return Text.of(
                        "How long patients wait: half of those at {tier} up to {median} min",
                        "患者等候多久：{tier}半数患者不超过{median}分钟")
                .with("tier", shown.getKey().name().words())
                .with("median", Numbers.minutes(median));
    }

    /** The summary's figure, so that one run never tells two; read from the counts where the summary has none. */
    private static Spread figure(Arm arm, String measure, TierLook tier, TierWaits waits, double share) {
        return arm.summary().headlines().stream()
                .filter(h -> h.measure().equals(measure) && h.of().equals(tier.id()))
                .findFirst()
                .map(h -> Spread.of(h.estimate()))
                .filter(Spread::known)
                .orElseGet(() -> waits.percentile(share));
    }
}
