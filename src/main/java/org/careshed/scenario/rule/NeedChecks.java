package org.careshed.scenario.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.section.ChoiceShape;
import org.careshed.scenario.section.ConditionShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Whether every condition has rates, weights and somebody who treats it, and stays below the ceiling. */
final class NeedChecks {

    private static final double MANY_A_YEAR = 60;
    private static final double MOST_IN_A_RUN = 1_500;
    private static final double DAYS_A_YEAR = 365;

    private final Scenario scenario;
    private final Binding in;

    NeedChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
    }

    void run() {
        wholeDays();
        scenario.ageBands().forEach(this::number);
        for (Condition condition : scenario.conditions()) {
            bands(condition);
            ceiling(condition);
            rate(condition);
            treated(condition);
            weighed(condition);
        }
    }

    private void wholeDays() {
        if (scenario.calendar().lengthMs() % Ticks.DAY != 0) {
            in.problems()
                    .add(
                            in.site(scenario.calendar()),
                            new Fault(Code.OUT_OF_RANGE, Text.of("a county must run for whole days", "县的运行期必须是整天数"))
                                    .why(Text.of("residents choose in the morning for the whole day", "居民在早晨为一整天作选择"))
                                    .fix(Text.of(
                                            "write `length` in days, for example `365 d`",
                                            "`length` 以天为单位，例如 `365 d`")));
        }
    }

    /** A resident's candidates for needs are numbered; a run that could pass the last number is refused. */
    private void number(AgeBand band) {
        double perYear = scenario.conditions().stream()
                .mapToDouble(condition -> condition.perYear().getOrDefault(band.id(), 0.0))
                .sum();
        double number =
                perYear * scenario.needs().ceiling() * scenario.calendar().days() / DAYS_A_YEAR;
        if (number > MOST_IN_A_RUN) {
            in.problems()
                    .add(
                            in.site(scenario.conditions().get(0), ConditionShape.RATE),
                            new Fault(
                                            Code.TOO_BIG,
                                            Text.of(
                                                            "a resident may have at most {mostInARun} candidates for needs in a run",
                                                            "一位居民在一次运行中最多有 {mostInARun} 个候选的就医需要")
                                                    .with("mostInARun", Numbers.plain(MOST_IN_A_RUN)))
                                    .found(Text.of(
                                                    "{number} expected for a person of `{band}`",
                                                    "`{band}` 每人预计 {number} 次")
                                            .with("number", Math.round(number))
                                            .with("band", band.id()))
                                    .why(Text.of("rates, ceiling and days multiply", "发生率、上限和天数相乘"))
                                    .fix(Text.of(
                                            "check whether rates were meant per year, or run fewer days",
                                            "请检查发生率是否按年计，或减少运行天数")));
        }
    }

    private void bands(Condition condition) {
        List<String> missing = scenario.ageBands().stream()
                .map(AgeBand::id)
                .filter(band -> !condition.perYear().containsKey(band))
                .toList();
        if (!missing.isEmpty()) {
            in.problems()
                    .add(
                            in.site(condition, ConditionShape.RATE),
                            new Fault(
                                            Code.BANDS_MISSING,
                                            Text.of(
                                                            "`rate` of `{condition}` must hold every age band",
                                                            "`{condition}` 的 `rate` 必须包含每个年龄段")
                                                    .with("condition", condition.id()))
                                    .found(Text.of("none for {missing}", "{missing} 没有")
                                            .with("missing", CareChecks.some(missing)))
                                    .fix(Text.of("add for example `{missing}: 0 /year`", "例如加上 `{missing}: 0 /year`")
                                            .with("missing", missing.get(0))));
        }
    }

    private void ceiling(Condition condition) {
        double most = Arrays.stream(condition.byMonth()).max().orElse(1);
        if (most > scenario.needs().ceiling()) {
            in.problems()
                    .add(
                            in.site(condition, ConditionShape.BY_MONTH),
                            new Fault(
                                            Code.CEILING,
                                            Text.of(
                                                            "no month of `{condition}` may pass the ceiling of needs",
                                                            "`{condition}` 的任何月份都不得超过就医需要的上限")
                                                    .with("condition", condition.id()))
                                    .found(Text.of(
                                                    "a factor of {most}, the ceiling is {ceiling}",
                                                    "系数为 {most}，上限为 {ceiling}")
                                            .with("most", Numbers.plain(most))
                                            .with(
                                                    "ceiling",
                                                    Numbers.plain(
                                                            scenario.needs().ceiling())))
                                    .why(Text.of(
                                            "candidates for needs are drawn at the ceiling and thinned to the month",
                                            "候选的就医需要按上限抽取，再按月份稀疏"))
                                    .fix(Text.of(
                                                    "raise `needs.ceiling` to {most} or more",
                                                    "把 `needs.ceiling` 提高到 {most} 或以上")
                                            .with("most", Numbers.plain(most))));
        }
    }

    private void rate(Condition condition) {
        condition.perYear().entrySet().stream()
                .filter(rate -> rate.getValue() > MANY_A_YEAR)
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .ifPresent(rate -> in.problems()
                        .add(
                                in.site(condition, ConditionShape.RATE),
                                new Fault(
                                                Code.RATE_UNLIKELY,
                                                Text.of(
                                                                "the rate of `{condition}` is unlikely",
                                                                "`{condition}` 的发生率不太可能")
                                                        .with("condition", condition.id()))
                                        .found(Text.of(
                                                        "{getValue} needs a year for a person of `{getKey}`",
                                                        "`{getKey}` 每人每年 {getValue} 次就医需要")
                                                .with("getValue", Numbers.plain(rate.getValue()))
                                                .with("getKey", rate.getKey()))
                                        .fix(Text.of(
                                                "check whether it was meant per month, or per thousand people",
                                                "请检查原意是否为每月，或每千人"))));
    }

    private void treated(Condition condition) {
        if (scenario.tiers().stream().noneMatch(tier -> tier.pathways().containsKey(condition.id()))) {
            in.problems()
                    .add(
                            in.site(condition),
                            new Fault(
                                            Code.NOTHING_TREATS,
                                            Text.of("no tier treats `{condition}`", "没有层级治疗 `{condition}`")
                                                    .with("condition", condition.id()))
                                    .why(Text.of("all its needs would stay unmet", "它的全部需要都得不到满足"))
                                    .fix(Text.of("add it to `pathways` of a tier", "把它加入某个层级的 `pathways`")));
        }
    }

    private void weighed(Condition condition) {
        boolean chooses = condition.severity() != Severity.EMERGENCY;
        if (chooses && !scenario.choice().weights().containsKey(condition.severity())) {
            String severity = Texts.word(condition.severity());
            in.problems()
                    .add(
                            in.site(scenario.choice(), ChoiceShape.WEIGHTS),
                            new Fault(
                                            Code.MISSING_KEY,
                                            Text.of("`weights` must have `{severity}`", "`weights` 必须有 `{severity}`")
                                                    .with("severity", severity))
                                    .found(Text.of("no `{severity}`", "没有 `{severity}`")
                                            .with("severity", severity))
                                    .why(Text.of(
                                                    "condition `{condition}` has this severity",
                                                    "病情 `{condition}` 属于这种严重程度")
                                            .with("condition", condition.id())));
        }
    }
}
