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
    private final Paper paper = new Paper();

    private StudyText(Study study, Layout layout, Records records) {
        this.study = study;
        this.layout = layout;
        this.records = records;
    }

    /** All outputs, one after another. */
    static List<String> of(Study study, Layout layout, Records records, List<Answer> answers) {
        StudyText text = new StudyText(study, layout, records);
        for (int i = 0; i < answers.size(); i++) {
            text.output(answers.get(i), i);
        }
        return text.paper.lines();
    }

    private void output(Answer answer, int number) {
        paper.gap();
        say(answer.output().name() + (answer.unit().isEmpty() ? "" : ", " + answer.unit()));
        if (answer.undefined() > 0) {
            say(answer.undefined() + " of "
                    + layout.points().size() * study.effort().replications()
                    + " values are undefined (nothing to divide by): nothing is said of it.");
            return;
        }
        Interval range = answer.range().orElseThrow();
        say("Over " + layout.points().size() + " points " + Figure.brief(range.low()) + " to "
                + Figure.brief(range.high()) + ", on average " + Figure.brief(range.value()) + ".");
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
            say("It is the same everywhere, or the points are too few: nothing can be told apart.");
        }
        next(answer);
    }

    private void variance(Variance variance) {
        if (variance.total() == 0) {
            say("It does not vary at all.");
            return;
        }
        say("One run differs from another by " + Figure.brief(Math.sqrt(variance.total()))
                + " (standard deviation): " + deviation(variance.parameters())
                + " because the parameters are not known, " + deviation(variance.luck())
                + " by luck. That is " + Figure.perCent(variance.parameterShare()) + " of the variance for the"
                + " parameters, " + Figure.perCent(1 - variance.parameterShare()) + " for luck.");
    }

    private static String deviation(Interval variance) {
        return Figure.brief(Math.sqrt(variance.value())) + " (" + Figure.brief(Math.sqrt(variance.low())) + " to "
                + Figure.brief(Math.sqrt(variance.high())) + ")";
    }

    private void effects(Answer answer) {
        paper.gap();
        row("over its whole range", "moves it by (mu*)", "mu", "sigma");
        ranked(answer.effects().stream().map(effect -> effect.size().value()).toList())
                .forEach(i -> row(
                        named(i),
                        interval(answer.effects().get(i).size()),
                        Figure.brief(answer.effects().get(i).mean().value()),
                        Figure.brief(answer.effects().get(i).spread().value())));
        say(
                "mu* is the mean size of the effect, with its 95 % interval. mu is its mean: where that is much smaller, the"
                        + " effect goes both ways. sigma is its standard deviation: where that is large, the effect bends or"
                        + " hangs on other parameters.");
    }

    private void indices(Answer answer) {
        paper.gap();
        row("share of the variance", "alone", "with the others");
        ranked(answer.indices().stream().map(index -> index.total().value()).toList())
                .forEach(i -> row(
                        named(i),
                        share(answer.indices().get(i).first()),
                        share(answer.indices().get(i).total())));
    }

    private void linear(Answer answer) {
        var linear = answer.linear().orElseThrow();
        paper.gap();
        row("share of the variance", "by straight lines");
        ranked(linear.shares().stream().map(Interval::value).toList())
                .forEach(i -> row(named(i), share(linear.shares().get(i))));
        say("Straight lines explain " + share(linear.explained()) + " of it."
                + (linear.explained().value() < STRAIGHT
                        ? " The rest bends, hangs on several parameters or is luck: `kind: sobol-indices` tells them"
                                + " apart."
                        : ""));
    }

    private void points(int number) {
        paper.gap();
        row("point", "mean", "more than the first");
        List<String> base = records.texts(number, 0);
        int shown = Math.min(SHOWN, layout.points().size());
        for (int point = 0; point < shown; point++) {
            var estimate = records.estimate(number, point);
            Contrast contrast = Contrast.of(base, records.texts(number, point));
            row(label(point), Figure.plusMinus(estimate), point == 0 ? "" : Figure.plusMinus(contrast.difference()));
        }
        if (shown < layout.points().size()) {
            say((layout.points().size() - shown) + " more points stand in means.csv.");
        }
    }

    private void next(Answer answer) {
        if (answer.next().isEmpty()) {
            return;
        }
        Measuring first = answer.next().get(0);
        if (first.less().value() <= 0) {
            say("To measure next: nothing stands out.");
            return;
        }
        Dial dial = study.parameters().get(first.parameter());
        say("To measure next: " + dial.name() + " (grade "
                + dial.evidence().grade().name() + "). Were it known, "
                + Figure.perCent(first.less().value())
                + " of the variance would go (" + Figure.perCent(first.less().low()) + " to "
                + Figure.perCent(first.less().high()) + ").");
    }

    /** Numbers of parameters, the largest figure first. */
    private static List<Integer> ranked(List<Double> figures) {
        return IntStream.range(0, figures.size())
                .boxed()
                .sorted((a, b) -> Double.compare(figures.get(b), figures.get(a)))
                .toList();
    }

    private String named(int parameter) {
        Dial dial = study.parameters().get(parameter);
        return "[" + dial.evidence().grade().name() + "] " + dial.name();
    }

    private String label(int point) {
        Point one = layout.points().get(point);
        return study.design() instanceof Design.Rows ? one.id() : String.join(" ", one.cells());
    }

    private static String interval(Interval interval) {
        return Figure.brief(interval.value()) + " (" + Figure.brief(interval.low()) + " to "
                + Figure.brief(interval.high()) + ")";
    }

    private static String share(Interval share) {
        return Figure.perCent(share.value()) + " ("
                + Figure.perCent(share.low()).replace(" %", "") + " to "
                + Figure.perCent(share.high()).replace(" %", "") + ")";
    }

    /** A label on the left, or above where it is long, and figures in columns on the right. */
    private void row(String label, String... figures) {
        int first = figures.length == 3 ? FIRST_OF_THREE : FIGURE;
        int other = figures.length == 3 ? OTHER_OF_THREE : FIGURE;
        int width = Paper.WIDTH - first - (figures.length - 1) * other;
        String left = label;
        if (Paper.columns(label) >= width) {
            say(label);
            left = "";
        }
        StringBuilder row = new StringBuilder(Paper.padded(left, width));
        for (int i = 0; i < figures.length; i++) {
            row.append(Paper.right(figures[i], i == 0 ? first : other));
        }
        paper.ruled(0, row.toString());
    }

    private void say(String sentence) {
        paper.text(0, sentence);
    }
}
