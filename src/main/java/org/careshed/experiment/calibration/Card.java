package org.careshed.experiment.calibration;

import static org.careshed.experiment.calibration.CardCells.ENSEMBLE;
import static org.careshed.experiment.calibration.CardCells.INTERVAL;
import static org.careshed.experiment.calibration.CardCells.LOOSE;
import static org.careshed.experiment.calibration.CardCells.RATIO;
import static org.careshed.experiment.calibration.CardCells.SAYS;
import static org.careshed.experiment.calibration.CardCells.SOURCE;
import static org.careshed.experiment.calibration.CardCells.VERDICT;
import static org.careshed.experiment.calibration.CardCells.around;
import static org.careshed.experiment.calibration.CardCells.count;
import static org.careshed.experiment.calibration.CardCells.figure;
import static org.careshed.experiment.calibration.CardCells.interval;
import static org.careshed.experiment.calibration.CardCells.name;
import static org.careshed.experiment.calibration.CardCells.range;
import static org.careshed.experiment.calibration.CardCells.reading;
import static org.careshed.experiment.calibration.CardCells.source;
import static org.careshed.experiment.calibration.CardCells.verdict;
import static org.careshed.experiment.calibration.CardCells.wanted;
import static org.careshed.experiment.calibration.CardCells.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Free;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.calibration.sheet.Sheet;
import org.careshed.experiment.calibration.sheet.Spread;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Quantity;
import org.careshed.language.Text;
import org.careshed.measure.Closing;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.MeasureName;
import org.careshed.result.Reading;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;

/** The calibration card: what was fitted and how well, what that pins down, what was held out, and what closes. */
final class Card {
    /** A parameter is not identified when the fit leaves more than this part of what was open before. */
    static final double OPEN = 0.9;

    private final Found found;

    Card(Found found) {
        this.found = found;
    }

    /** All sheets in reading order. */
    List<Sheet> sheets() {
        Calibration plan = found.plan();
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(figures("targets", Text.of("What was fitted", "拟合的内容"), plan.targets()));
        if (!plan.patterns().isEmpty()) {
            sheets.add(figures(
                    "patterns",
                    Text.of("What was not fitted, but rules draws out", "未拟合、但用以排除抽取的内容"),
                    plan.patterns()));
        }
        if (!plan.heldOut().isEmpty()) {
            sheets.add(figures("held_out", Text.of("What was held out", "留出检验的内容"), plan.heldOut()));
        }
        claims().ifPresent(sheets::add);
        sheets.add(free());
        plan.ensemble().ifPresent(ensemble -> {
            if (!found.draws().isEmpty()) {
                sheets.add(drawn(ensemble));
                sheets.add(draws());
            }
        });
        plan.without().ifPresent(without -> sheets.add(without(without)));
        if (!found.scenario().expectations().isEmpty()) {
            sheets.add(closing());
        }
        return sheets;
    }

    private Sheet figures(String id, Text title, List<Target> targets) {
        List<List<Text>> rows = new ArrayList<>();
        for (Target target : targets) {
            rows.add(row(target, found.figures(), found.drawn(target)));
        }
        return new Sheet(
                id,
                title,
                Text.NONE,
                List.of(
                        Text.of("figure", "指标"),
                        Text.of("wanted", "目标"),
                        Text.of("fit", "拟合值"),
                        INTERVAL,
                        ENSEMBLE,
                        VERDICT,
                        SOURCE),
                rows);
    }

    /** What was wanted of a figure and what came: in the fit, and over the draws. */
    private static List<Text> row(Target target, Figures figures, double[] drawn) {
        double mean = figures.of(target);
        return List.of(
                name(target),
                wanted(target),
                figure(mean),
                interval(figures.estimate(target.quantity())),
                new Spread(drawn).text(),
                verdict(target.verdict(mean)),
                source(target.evidence()));
    }

    /** The true share of care in the county beside the one that claims show; none where nobody claims anything. */
    private Optional<Sheet> claims() {
        List<List<Text>> rows = new ArrayList<>();
        for (String share : List.of("care_in_county_share", "care_in_county_share_claims")) {
            Estimate estimate = found.figures().estimate(Quantity.reading(share, Headline.ALL));
            if (estimate.mean().isEmpty()) {
                return Optional.empty();
            }
            rows.add(List.of(
                    Text.of(share, MeasureName.of(share).chinese()),
                    figure(estimate.mean().get().doubleValue()),
                    interval(estimate)));
        }
        return Optional.of(new Sheet(
                "claims",
                Text.of("What claims would show", "医保结算口径所见"),
                Text.of(
                        "The first share is the true one. Claims show visits outside the county only where"
                                + " they are settled or brought home (money.settled_outside).",
                        "前一占比为真实值。县外就诊只有即时结算或回县报销的，才见于医保结算（money.settled_outside）。"),
                List.of(Text.of("figure", "指标"), Text.of("fit", "拟合值"), INTERVAL),
                rows));
    }

    private Sheet free() {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 0; i < found.plan().free().size(); i++) {
            Free free = found.plan().free().get(i);
            Dial dial = free.dial();
            double setting = dial.setting(found.fit().get(i));
            Spread spread = new Spread(found.refitted(i));
            double ensembleSd = spread.none() ? 0 : spread.sd();
            double sd = StrictMath.sqrt(
                    found.sensitivity().posteriorSd(i) * found.sensitivity().posteriorSd(i) + ensembleSd * ensembleSd);
            double ratio = sd / free.priorSd();
            boolean atBound = setting <= dial.at(0.001) || setting >= dial.at(0.999);
            rows.add(List.of(
                    Text.same(dial.name()),
                    way(dial),
                    around(free.priorMean(), free.priorSd()),
                    figure(setting),
                    figure(sd),
                    figure(ratio),
                    (ratio > OPEN ? LOOSE : Text.of("pinned down", "可确定"))
                            .then(atBound ? Text.of(", at its bound", "，在边界上") : Text.NONE)));
        }
        return new Sheet(
                "parameters",
                Text.of("What the figures pin down", "数据能确定的参数"),
                Text.of(
                        "Standard deviations of factors are those of the logarithm. What is left open has"
                                + " two sources: the tolerances of the targets, and the spread over the ensemble. A"
                                + " parameter is not identified where more than 0.9 of what was open before is left.",
                        "倍数的标准差为其对数的标准差。剩余的不确定性有两个来源：目标的容许差，以及参数集合的离散。剩余超过原有不确定性的 0.9 时，该参数不可识别。"),
                List.of(
                        Text.of("parameter", "参数"),
                        Text.of("way", "方式"),
                        Text.of("before", "先验"),
                        Text.of("fit", "拟合值"),
                        Text.of("sd after", "拟合后标准差"),
                        RATIO,
                        SAYS),
                rows);
    }

    private Sheet drawn(Calibration.Ensemble ensemble) {
        List<List<Text>> rows = new ArrayList<>();
        for (int d = 0; d < ensemble.drawn().size(); d++) {
            Dial dial = ensemble.drawn().get(d);
            int position = d;
            double[] kept = found.kept().stream()
                    .mapToDouble(draw -> draw.drawn().get(position))
                    .toArray();
            Spread moving =
                    new Spread(java.util.Arrays.stream(kept).map(dial::moving).toArray());
            double ratio = moving.none() ? 0 : moving.sd() / dial.evenSd();
            rows.add(List.of(
                    Text.same(dial.name()),
                    way(dial),
                    range(dial.low(), dial.high()),
                    new Spread(kept).text(),
                    moving.none() ? Text.NONE : figure(ratio),
                    moving.none()
                            ? Text.of("too few draws", "抽取太少")
                            : ratio > OPEN ? LOOSE : Text.of("narrowed", "已收窄"),
                    source(dial.evidence())));
        }
        return new Sheet(
                "evidence",
                Text.of("What the evidence leaves open", "证据未能确定的参数"),
                Text.of(
                        "Drawn evenly between the bounds and refitted each time: whatever is drawn, the"
                                + " targets can be met.",
                        "在上下限之间均匀抽取，每次重新拟合：无论抽到什么，目标都能达到。"),
                List.of(
                        Text.of("parameter", "参数"),
                        Text.of("way", "方式"),
                        Text.of("range", "范围"),
                        Text.of("kept (5 to 95 %)", "保留的（5% 至 95%）"),
                        RATIO,
                        SAYS,
                        SOURCE),
                rows);
    }

    private Sheet draws() {
        Map<String, Integer> missed = new TreeMap<>();
        found.draws().forEach(draw -> draw.misses().forEach(id -> missed.merge(id, 1, Integer::sum)));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(Text.of("drawn", "抽取"), count(found.draws().size())));
        rows.add(List.of(Text.of("kept", "保留"), count(found.kept().size())));
        missed.forEach((id, times) ->
                rows.add(List.of(Text.of("ruled out by {id}", "因 {id} 排除").with("id", id), count(times))));
        return new Sheet(
                "draws",
                Text.of("Draws", "参数抽取"),
                Text.of(
                        "A draw may miss several. A pattern that the fit itself misses speaks against the"
                                + " model and rules out none.",
                        "一组抽取可能不符合多项。拟合本身就不符合的规律说明模型有不足，不据此排除任何抽取。"),
                List.of(Text.of("what", "项目"), Text.of("draws", "组数")),
                rows);
    }

    private Sheet without(Calibration.Without without) {
        Figures figures = found.without().orElseThrow();
        List<List<Text>> rows = new ArrayList<>();
        for (Target prior : without.priors()) {
            double[] drawn = found.withoutDraws().stream()
                    .mapToDouble(draw -> draw.get(prior.id()))
                    .toArray();
            rows.add(row(prior, figures, drawn));
        }
        return new Sheet(
                "without_levers",
                Text.of("The county without its levers", "不含措施的县"),
                Text.of(
                        "A result, never a target: the fitted county under the same numbers, its levers"
                                + " taken away, beside what was thought before.",
                        "这是结果，从不是目标：同样数字下去掉措施的县，与事先的看法并列。"),
                List.of(
                        Text.of("figure", "指标"),
                        Text.of("prior", "先验"),
                        Text.of("without levers", "不含措施"),
                        INTERVAL,
                        ENSEMBLE,
                        VERDICT,
                        SOURCE),
                rows);
    }

    private Sheet closing() {
        List<List<Text>> rows = new ArrayList<>();
        for (Expectation expected : found.scenario().expectations()) {
            Estimate estimate = found.figures().estimate(Quantity.reading(expected.measure(), expected.of()));
            String mean = estimate.meanText(Reading.DECIMALS);
            rows.add(List.of(
                    reading(expected),
                    range(expected.low(), expected.high()),
                    mean.isEmpty() ? Text.NONE : figure(Double.parseDouble(mean)),
                    verdict(Closing.verdict(expected, mean).replace("note: ", "")),
                    source(new Evidence(expected.source(), expected.grade()))));
        }
        return new Sheet(
                "closing",
                Text.of("The closing table", "收尾核对表"),
                Text.NONE,
                List.of(Text.of("figure", "指标"), Text.of("range", "范围"), Text.of("fit", "拟合值"), VERDICT, SOURCE),
                rows);
    }
}
