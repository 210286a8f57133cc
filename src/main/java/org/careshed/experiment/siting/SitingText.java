package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.selection.Selection;
import org.careshed.experiment.siting.Answer.Nearness;
import org.careshed.experiment.siting.Answer.Rival;
import org.careshed.experiment.siting.Search.Round;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.Siting.Method;
import org.careshed.experiment.study.Figure;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.name.UnitName;

/** What came of a question of sites, in lines of at most 80 columns. */
final class SitingText {
    private static final int SHOWN = 20;
    private static final int SITES = 36;
    private static final int MEAN = 9;
    private static final int DIFFERENCE = 27;
    private static final int RUNS = 6;
    private static final int SURE_DECIMALS = 3;
    private static final int MOST_DECIMALS = 6;

    private final Answer answer;
    private final Siting siting;
    private final int decimals;
    private final Paper paper;

    private SitingText(Answer answer, Language language) {
        this.paper = new Paper(language);
        this.answer = answer;
        this.siting = answer.siting();
        this.decimals = decimals(siting.contest().indifference());
    }

    /** Decimals that show differences of a size with two digits. */
    static int decimals(double size) {
        BigDecimal exact = BigDecimal.valueOf(size);
        return Math.max(0, Math.min(MOST_DECIMALS, 2 - (exact.precision() - exact.scale())));
    }

    /** The answer. */
    static List<String> of(Answer answer, Optional<OverCounties> over, Language language) {
        SitingText text = new SitingText(answer, language);
        text.chosen();
        text.sure();
        text.rivals();
        over.ifPresent(text::over);
        text.nearest();
        text.spent();
        return text.paper.lines();
    }

    private void chosen() {
        say(Text.of("Chosen: {sites}.", "选定：{sites}。").with("sites", sites(answer.chosen())));
        Contrast change = answer.nothing();
        say(Text.of(
                        "{goal}, {unit}: {value}; with nothing placed {base}, so it changes by {change} (95 %, {worlds}"
                                + " worlds).",
                        "{goal}（{unit}）：{value}；不设点时为 {base}，因此改变 {change}（95% 置信区间，{worlds} 个世界）。")
                .with(
                        "goal",
                        Text.of(
                                upper(siting.goal().words()),
                                siting.goal().told().chinese()))
                .with("unit", UnitName.unit(siting.goal().unit()))
                .with("value", Figure.told(answer.value(), decimals))
                .with("base", Figure.told(change.base(), decimals))
                .with("change", interval(change.difference()))
                .with("worlds", answer.value().replications()));
        if (answer.rounds().size() > 1) {
            paper.gap();
            for (Round round : answer.rounds()) {
                say(Text.of("Round for {what}, {many} sets: {sites}.", "{what} 一轮，{many} 种组合：{sites}。")
                        .with("what", round.what())
                        .with("many", round.sets().size())
                        .with("sites", sites(round.chosen())));
            }
            say(Text.of(
                    "Site by site with exchanges: what follows holds for the last round, and better sets may exist.",
                    "逐个选择并替换：以下只对最后一轮成立，可能存在更好的组合。"));
        }
    }

    private void sure() {
        Selection selection = answer.selection();
        double delta = siting.contest().indifference();
        paper.gap();
        if (siting.contest().method() == Method.KN) {
            say(
                    selection.guaranteed()
                            ? Text.of(
                                            "KN came to its end: with probability {sure} or more the choice is the best"
                                                    + " of the {many} if that is better than all others by {delta} or more.",
                                            "KN 已完成：若最优者比其余都好 {delta} 以上，则所选即 {many} 种组合中最优的概率不低于 {sure}。")
                                    .with("sure", Fixed.of(siting.contest().confidence(), SURE_DECIMALS))
                                    .with("many", selection.sample().alternatives())
                                    .with("delta", BigDecimal.valueOf(delta).toPlainString())
                            : Text.of(
                                            "KN gave up at `runs: {runs}` with {left} sets left: it promises nothing. Raise"
                                                    + " `runs` or `indifference`.",
                                            "KN 在 `runs: {runs}` 处停止，尚余 {left} 种组合：不作任何保证。请增大 `runs` 或 `indifference`。")
                                    .with("runs", siting.contest().runs())
                                    .with("left", selection.left().size()));
        }
        say(Text.of(
                        "Estimated probability that it is the best: {best} or more; that no other is better by more than"
                                + " {delta}: {near} or more (Bonferroni's lower bound from paired differences).",
                        "估计它是最优的概率不低于 {best}；没有其他组合好出 {delta} 以上的概率不低于 {near}（由配对差值得出的邦费罗尼下界）。")
                .with("best", sure(selection.probability(0)))
                .with("delta", BigDecimal.valueOf(delta).toPlainString())
                .with("near", sure(selection.probability(delta))));
    }

    /** Rounded down, as it is a lower bound. */
    private static String sure(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(SURE_DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }

    private void rivals() {
        if (answer.rivals().isEmpty()) {
            return;
        }
        paper.gap();
        row(
                Text.of("runners-up", "次优方案"),
                Text.of("mean", "均值"),
                Text.of("more than the chosen (95 %)", "比所选多（95% 区间）"),
                Text.of("runs", "次数"));
        for (Rival rival : answer.rivals().stream().limit(SHOWN).toList()) {
            row(
                    Text.same(Placing.id(rival.sites())),
                    Text.same(rival.value().meanText(decimals)),
                    interval(rival.more().difference()),
                    Text.same(Integer.toString(rival.value().replications())));
        }
        if (answer.rivals().size() > SHOWN) {
            say(Text.of("{many} more stand in alternatives.csv.", "另有 {many} 个，见 alternatives.csv。")
                    .with("many", answer.rivals().size() - SHOWN));
        }
        say(Text.of(
                "Each interval is for its row alone, over the worlds that both were run in.",
                "每个区间只对该行成立，基于两者都运行过的世界。"));
    }

    private void over(OverCounties over) {
        paper.gap();
        say(Text.of(
                        "Over {draws} draws of the ensemble, each a county that the evidence allows, in one world each: ",
                        "参数集合的 {draws} 组参数，每组都是证据所允许的一个县，各运行一个世界：")
                .with("draws", over.draws())
                .then(over.change()
                        .map(change -> Text.of("the chosen sites change it by {range}.", "所选地点使其改变 {range}。")
                                .with("range", range(change)))
                        .orElse(Text.of("the change has a value in fewer than two.", "有数值的不足两组。")))
                .then(
                        over.rivals().isEmpty()
                                ? Text.NONE
                                : Text.of(
                                                " In {best} of them none of the best {rivals} runners-up does better.",
                                                "其中 {best} 组里，前 {rivals} 个次优方案都不更好。")
                                        .with("best", over.best())
                                        .with("rivals", over.compared() - 1)));
        for (OverCounties.Rival rival : over.rivals()) {
            rival.more()
                    .ifPresent(more -> say(Text.of("{sites}: {range} more than the chosen.", "{sites}：比所选多 {range}。")
                            .with("sites", Placing.id(rival.sites()))
                            .with("range", range(more))));
        }
    }

    /** Where 5 to 95 of 100 draws lie, which holds the luck of one world, and which uncertainty of the mean is larger. */
    private Text range(OverDraws draws) {
        return Text.of(
                        "{low} to {high} (5 to 95 of 100 draws; what dominates: {what})",
                        "{low} 至 {high}（第 5 至第 95 百分位；主要来源：{what}）")
                .with("low", signed(BigDecimal.valueOf(draws.low())))
                .with("high", signed(BigDecimal.valueOf(draws.high())))
                .with("what", draws.dominates().told());
    }

    private void nearest() {
        Nearness near = answer.nearest();
        paper.gap();
        say(Text.of(
                        "By nearness alone (p-median, no reaction, no queue): {sites}. The mean way of all residents to"
                                + " the nearest is then {minutes} minutes",
                        "只按远近选址（p-中位，不计居民反应和排队）：{sites}。此时全体居民到最近地点的平均路程为 {minutes} 分钟")
                .with("sites", sites(near.sites()))
                .with("minutes", Fixed.of(near.minutes(), 2))
                .then(near.minutesNothing()
                        .map(minutes ->
                                Text.of(" (today {minutes})", "（现状 {minutes}）").with("minutes", Fixed.of(minutes, 2)))
                        .orElse(Text.NONE))
                .then(SitingPlanText.againstChosen(near)));
        Optional<Contrast> more = near.more();
        if (more.isEmpty()) {
            say(Text.of(
                    "It is the choice of the simulation too: reaction and queues do not change it.",
                    "模拟的选择与此相同：居民反应和排队没有改变结果。"));
            return;
        }
        Estimate difference = more.get().difference();
        say(Text.of(
                        "Simulated it gives {value}, {more} more than the chosen. {verdict}",
                        "模拟得 {value}，比所选多 {more}。{verdict}")
                .with("value", Figure.told(more.get().with(), decimals))
                .with("more", interval(difference))
                .with("verdict", SitingPlanText.verdict(siting.goal(), near, difference)));
    }

    private void spent() {
        Answer.Spent spent = answer.spent();
        paper.gap();
        say((siting.contest().method() == Method.KN
                        ? Text.of(
                                "{runs} replications compared the sets; with as many of every set as of the chosen it would"
                                        + " have been {equal}. {beside} more were for nothing placed and for nearness.",
                                "比较各组合用了 {runs} 次重复模拟；若每种组合都与所选的一样多，则需 {equal} 次。另有 {beside} 次用于不设点和按远近选址。")
                        : Text.of(
                                "{runs} replications compared the sets; with as many of every set about {equal} would give"
                                        + " the same estimated probability, by the variances seen. {beside} more were for"
                                        + " nothing placed and for nearness.",
                                "比较各组合用了 {runs} 次重复模拟；若平均分配，按所见方差约需 {equal} 次才能得到相同的估计概率。另有 {beside} 次用于不设点和按远近选址。"))
                .with("runs", spent.runs())
                .with("equal", spent.equal())
                .with("beside", spent.beside()));
    }

    private void row(Text sites, Text mean, Text difference, Text runs) {
        String rest = paper.right(mean, MEAN) + "  " + paper.right(difference, DIFFERENCE) + paper.right(runs, RUNS);
        String left = sites.in(paper.language());
        if (Paper.columns(left) > SITES) {
            paper.text(0, sites);
            paper.ruled(SITES, rest);
        } else {
            paper.ruled(0, Paper.padded(left, SITES) + rest);
        }
    }

    /** {@code +0.31 (+0.20 to +0.42)}. */
    private Text interval(Estimate estimate) {
        BigDecimal mean = estimate.mean().orElseThrow();
        return Text.same(signed(mean))
                .then(estimate.halfWidth()
                        .map(half -> Text.of(" ({low} to {high})", "（{low} 至 {high}）")
                                .with("low", signed(mean.subtract(half)))
                                .with("high", signed(mean.add(half))))
                        .orElse(Text.NONE));
    }

    private String signed(BigDecimal value) {
        String text = Fixed.of(value.doubleValue(), decimals);
        return text.startsWith("-") ? text : "+" + text;
    }

    private static String sites(List<String> sites) {
        return String.join(", ", sites);
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void say(Text text) {
        paper.text(0, text);
    }
}
