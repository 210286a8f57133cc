package org.careshed.experiment.study;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.sensitivity.Interval;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.experiment.uncertainty.Measuring;
import org.careshed.experiment.uncertainty.Variance;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.result.name.UnitName;

/** What an experiment says, in words and tables of at most 80 columns. */
final class StudyText {
    private static final int SHOWN = 30;
    private static final double STRAIGHT = 0.8;
    private static final int FIGURE = 22;
    private static final int FIRST_OF_THREE = 31;
    private static final int OTHER_OF_THREE = 11;

    private final Study study;
    private final Layout layout;
    private final Records records;
    private final Paper paper;

    private StudyText(Study study, Layout layout, Records records, Language language) {
        this.study = study;
        this.layout = layout;
        this.records = records;
        this.paper = new Paper(language);
    }

    /** All outputs, one after another. */
    static List<String> of(Study study, Layout layout, Records records, List<Answer> answers, Language language) {
        StudyText text = new StudyText(study, layout, records, language);
        for (int i = 0; i < answers.size(); i++) {
            text.output(answers.get(i), i);
        }
        return text.paper.lines();
    }

    private void output(Answer answer, int number) {
        paper.gap();
        say(Text.of(
                answer.output().name() + (answer.unit().isEmpty() ? "" : ", " + answer.unit()),
                answer.output().name() + UnitName.plain(answer.unit())));
        if (answer.undefined() > 0) {
            say(Text.of(
                            "{undefined} of {all} values are undefined (nothing to divide by): nothing is said of it.",
                            "{all} 个值中有 {undefined} 个无定义（分母为零）：不作说明。")
                    .with("undefined", answer.undefined())
                    .with("all", layout.points().size() * study.effort().replications()));
            return;
        }
        Interval range = answer.range().orElseThrow();
        say(Text.of(
                        "Over {points} points {low} to {high}, on average {mean}.",
                        "{points} 个设定点的范围为 {low} 至 {high}，平均 {mean}。")
                .with("points", layout.points().size())
                .with("low", Figure.brief(range.low()))
                .with("high", Figure.brief(range.high()))
                .with("mean", Figure.brief(range.value())));
        answer.variance().ifPresent(this::variance);
        if (!answer.effects().isEmpty()) {
            effects(answer);
        } else if (!answer.indices().isEmpty()) {
            indices(answer);
        } else if (answer.linear().isPresent()) {
            linear(answer);
        } else if (study.design() instanceof Design.Rows || study.design() instanceof Design.Grid) {
            points(number);
        } else {
            say(Text.of(
                    "It is the same everywhere, or the points are too few: nothing can be told apart.",
                    "各点结果相同，或设定点太少：无法区分各参数的影响。"));
        }
        next(answer);
    }

    private void variance(Variance variance) {
        if (variance.total() == 0) {
            say(Text.of("It does not vary at all.", "完全没有变化。"));
            return;
        }
        say(Text.of(
                        "One run differs from another by {sd} (standard deviation): {parameters} because the parameters"
                                + " are not known, {luck} by luck. That is {share} of the variance for the parameters,"
                                + " {rest} for luck.",
                        "两次运行之间相差 {sd}（标准差）：因参数未知 {parameters}，因随机波动 {luck}。即方差的 {share} 来自参数，{rest} 来自随机波动。")
                .with("sd", Figure.brief(Math.sqrt(variance.total())))
                .with("parameters", deviation(variance.parameters()))
                .with("luck", deviation(variance.luck()))
                .with("share", perCent(variance.parameterShare()))
                .with("rest", perCent(1 - variance.parameterShare())));
    }

    private static Text deviation(Interval variance) {
        return range(
                Figure.brief(Math.sqrt(variance.value())),
                Figure.brief(Math.sqrt(variance.low())),
                Figure.brief(Math.sqrt(variance.high())));
    }

    private static Text perCent(double share) {
        return Text.of(Figure.perCent(share), Figure.perCent(share).replace(" ", ""));
    }

    private void effects(Answer answer) {
        paper.gap();
        row(
                Text.of("over its whole range", "参数在其整个范围内变动"),
                Text.of("moves it by (mu*)", "影响大小（mu*）"),
                Text.same("mu"),
                Text.same("sigma"));
        ranked(answer.effects().stream().map(effect -> effect.size().value()).toList())
                .forEach(i -> row(
                        named(i),
                        interval(answer.effects().get(i).size()),
                        Text.same(Figure.brief(answer.effects().get(i).mean().value())),
                        Text.same(Figure.brief(answer.effects().get(i).spread().value()))));
        say(Text.of(
                "mu* is the mean size of the effect, with its 95 % interval. mu is its mean: where that is much smaller, the"
                        + " effect goes both ways. sigma is its standard deviation: where that is large, the effect bends or"
                        + " hangs on other parameters.",
                "mu* 为影响大小的均值及其 95% 置信区间。mu 为影响的均值：若比 mu* 小得多，说明影响有正有负。sigma 为影响的标准差：若较大，" + "说明影响非线性，或取决于其他参数。"));
    }

    private void indices(Answer answer) {
        paper.gap();
        row(Text.of("share of the variance", "占方差的份额"), Text.of("alone", "单独"), Text.of("with the others", "连同交互"));
        ranked(answer.indices().stream().map(index -> index.total().value()).toList())
                .forEach(i -> row(
                        named(i),
                        share(answer.indices().get(i).first()),
                        share(answer.indices().get(i).total())));
    }

    private void linear(Answer answer) {
        var linear = answer.linear().orElseThrow();
        paper.gap();
        row(Text.of("share of the variance", "占方差的份额"), Text.of("by straight lines", "线性部分"));
        ranked(linear.shares().stream().map(Interval::value).toList())
                .forEach(i -> row(named(i), share(linear.shares().get(i))));
        say(Text.of("Straight lines explain {share} of it.", "线性关系解释了其中的 {share}。")
                .with("share", share(linear.explained()))
                .then(
                        linear.explained().value() < STRAIGHT
                                ? Text.of(
                                        " The rest bends, hangs on several parameters or is luck: `kind: sobol-indices`"
                                                + " tells them apart.",
                                        "其余是非线性、多参数共同作用或随机波动：用 `kind: sobol-indices` 可以区分。")
                                : Text.NONE));
    }

    private void points(int number) {
        paper.gap();
        row(Text.of("point", "设定点"), Text.of("mean", "均值"), Text.of("more than the first", "比第一个多"));
        List<String> base = records.texts(number, 0);
        int shown = Math.min(SHOWN, layout.points().size());
        for (int point = 0; point < shown; point++) {
            var estimate = records.estimate(number, point);
            Contrast contrast = Contrast.of(base, records.texts(number, point));
            row(label(point), Figure.told(estimate), point == 0 ? Text.NONE : Figure.told(contrast.difference()));
        }
        if (shown < layout.points().size()) {
            say(Text.of("{many} more points stand in means.csv.", "另有 {many} 个设定点，见 means.csv。")
                    .with("many", layout.points().size() - shown));
        }
    }

    private void next(Answer answer) {
        if (answer.next().isEmpty()) {
            return;
        }
        Measuring first = answer.next().get(0);
        if (first.less().value() <= 0) {
            say(Text.of("To measure next: nothing stands out.", "下一步应测什么：没有突出的参数。"));
            return;
        }
        Dial dial = study.parameters().get(first.parameter());
        say(Text.of(
                        "To measure next: {dial} (grade {grade}). Were it known, {share} of the variance would go"
                                + " ({low} to {high}).",
                        "下一步应测：{dial}（证据等级 {grade}）。若已知其值，方差可减少 {share}（{low} 至 {high}）。")
                .with("dial", dial.name())
                .with("grade", dial.evidence().grade().name())
                .with("share", perCent(first.less().value()))
                .with("low", perCent(first.less().low()))
                .with("high", perCent(first.less().high())));
    }

    /** Numbers of parameters, the largest figure first. */
    private static List<Integer> ranked(List<Double> figures) {
        return IntStream.range(0, figures.size())
                .boxed()
                .sorted((a, b) -> Double.compare(figures.get(b), figures.get(a)))
                .toList();
    }

    private Text named(int parameter) {
        Dial dial = study.parameters().get(parameter);
        return Text.same("[" + dial.evidence().grade().name() + "] " + dial.name());
    }

    private Text label(int point) {
        Point one = layout.points().get(point);
        return Text.same(study.design() instanceof Design.Rows ? one.id() : String.join(" ", one.cells()));
    }

    private static Text interval(Interval interval) {
        return range(Figure.brief(interval.value()), Figure.brief(interval.low()), Figure.brief(interval.high()));
    }

    private static Text share(Interval share) {
        Text low = Text.same(Figure.perCent(share.low()).replace(" %", ""));
        Text high = Text.same(Figure.perCent(share.high()).replace(" %", ""));
        return Text.of("{value} ({low} to {high})", "{value}（{low} 至 {high}）")
                .with("value", perCent(share.value()))
                .with("low", low)
                .with("high", high);
    }

    private static Text range(String value, String low, String high) {
        return Text.of("{value} ({low} to {high})", "{value}（{low} 至 {high}）")
                .with("value", value)
                .with("low", low)
                .with("high", high);
    }

    /** A label on the left, or above where it is long, and figures in columns on the right. */
    private void row(Text label, Text... figures) {
        int first = figures.length == 3 ? FIRST_OF_THREE : FIGURE;
        int other = figures.length == 3 ? OTHER_OF_THREE : FIGURE;
        int width = Paper.WIDTH - first - (figures.length - 1) * other;
        String left = label.in(paper.language());
        if (Paper.columns(left) >= width) {
            say(label);
            left = "";
        }
        StringBuilder row = new StringBuilder(Paper.padded(left, width));
        for (int i = 0; i < figures.length; i++) {
            row.append(paper.right(figures[i], i == 0 ? first : other));
        }
        paper.ruled(0, row.toString());
    }

    private void say(Text sentence) {
        paper.text(0, sentence);
    }
}
