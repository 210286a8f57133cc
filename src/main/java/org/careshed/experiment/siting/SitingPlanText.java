package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.siting.Answer.Nearness;
import org.careshed.experiment.siting.question.Goal;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.Siting.Method;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.name.UnitName;

/** What a siting has to run, and what nearness has to do with it, in words. */
final class SitingPlanText {
    private SitingPlanText() {}

    /** What there is to run. */
    static List<String> of(Siting siting, Candidates candidates, Sets sets, Language language) {
        Paper paper = new Paper(language);
        paper.text(0, Text.same(siting.name()));
        paper.text(0, asked(siting));
        paper.text(
                0,
                Text.of("{many} sites may be chosen: {sites}.", "可选地点 {many} 个：{sites}。")
                        .with("many", candidates.ids().size())
                        .with("sites", String.join(", ", candidates.ids()))
                        .then(
                                candidates.unfit().isEmpty()
                                        ? Text.NONE
                                        : Text.of(" Not fit for it: {sites}.", "不适合的：{sites}。")
                                                .with("sites", String.join(", ", candidates.unfit()))));
        sets(sets, paper);
        runs(siting, sets, paper);
        return paper.lines();
    }

    private static void sets(Sets sets, Paper paper) {
        paper.text(
                0,
                sets.all(Search.MOST_SETS)
                        .map(all -> all.size() == 1
                                ? Text.of("They are one set: nothing is left to choose.", "只有一种组合：无可选择。")
                                : Text.of("{many} sets of them, all compared.", "共 {many} 种组合，全部比较。")
                                        .with("many", all.size()))
                        .orElse(Text.of(
                                        "More than {many} sets of them: the best is built site by site, then one site is"
                                                + " exchanged as long as that helps. Better sets may exist.",
                                        "组合超过 {many} 种：逐个地点选出最好的，再逐一替换，直到不再改善。可能存在更好的组合。")
                                .with("many", Search.MOST_SETS)));
    }

    private static void runs(Siting siting, Sets sets, Paper paper) {
        paper.text(
                0,
                (siting.contest().method() == Method.KN
                                ? Text.of(
                                        "KN: {first} replications of each to begin with, {runs} in all at most.",
                                        "KN：起初每种组合 {first} 次重复模拟，总共至多 {runs} 次。")
                                : Text.of(
                                        "OCBA: {first} replications of each to begin with, {runs} in all.",
                                        "OCBA：起初每种组合 {first} 次重复模拟，总共 {runs} 次。"))
                        .with("first", siting.contest().first())
                        .with("runs", siting.contest().runs()));
        Reach reach = Reach.of(siting.contest(), sets);
        paper.text(
                0,
                Text.of(
                                "With those of nothing placed, and of the answer by nearness, {least} runs at least and"
                                        + " {most} at most.",
                                "连同不设点和按远近选址的运行，至少 {least} 次，至多 {most} 次。")
                        .with("least", String.format(Locale.ROOT, "%,d", reach.least()))
                        .with("most", String.format(Locale.ROOT, "%,d", reach.most())));
    }

    /** The goal in words. */
    private static Text asked(Siting siting) {
        String unit = siting.goal().unit();
        return Text.of(
                        "Wanted: {most} {goal}, {unit}. Differences below {delta} do not matter.",
                        "目标：使{goal}（{unit}）{most}。小于 {delta} 的差异不计较。")
                .with("most", siting.goal().most() ? Text.of("most", "最大") : Text.of("least", "最小"))
                .with("goal", siting.goal().told())
                .with("unit", UnitName.unit(unit))
                .with(
                        "delta",
                        BigDecimal.valueOf(siting.contest().indifference()).toPlainString());
    }

    /** How the way to the sites by nearness compares with that to the chosen. */
    static Text againstChosen(Nearness near) {
        if (near.more().isEmpty()) {
            return Text.of(".", "。");
        }
        return near.minutes() == near.minutesChosen()
                ? Text.of(
                        ", and with the chosen just as long: nearness does not tell them apart.", "，与所选地点相同：按远近无法区分两者。")
                : Text.of("; with the chosen {minutes}.", "；所选地点为 {minutes}。")
                        .with("minutes", Fixed.of(near.minutesChosen(), 2));
    }

    /** Whether the simulation tells nearness and choice apart. */
    static Text verdict(Goal goal, Nearness near, Estimate difference) {
        double mean = difference.mean().orElseThrow().doubleValue();
        double half = difference.halfWidth().map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE);
        double worse = goal.most() ? -mean : mean;
        if (worse > half && near.minutes() < near.minutesChosen()) {
            return Text.of("Reaction and queues change which sites do most.", "居民反应和排队改变了效果最好的地点。");
        }
        return worse > half
                ? Text.of("The simulation does.", "模拟能够区分。")
                : Text.of("Which of the two is better these runs do not tell.", "这些运行不足以判断两者孰优。");
    }
}
