package org.careshed.scenario.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.ChronicCare.Refills;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.section.ChronicShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Units;

/** Whether refills and factors on rates fit the conditions they act on. */
final class ChronicChecks {

    private final Scenario scenario;
    private final ChronicCare chronic;
    private final Binding in;
    private final Map<String, Condition> conditions;

    ChronicChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.chronic = scenario.arrangements().chronic();
        this.in = in;
        this.conditions =
                scenario.conditions().stream().collect(Collectors.toMap(Condition::id, condition -> condition));
    }

    void run() {
        chronic.refills().ifPresent(this::refills);
        new TreeMap<>(chronic.control().rateFactor()).forEach(this::factor);
    }

    private void refills(Refills refills) {
        Optional.ofNullable(conditions.get(refills.condition())).stream()
                .flatMap(condition -> condition.perYear().entrySet().stream())
                .filter(rate -> rate.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .ifPresent(rate -> in.problems()
                        .add(
                                in.site(refills, ChronicShape.CONDITION),
                                new Fault(
                                                Code.REFILL_RATE,
                                                Text.of(
                                                                "the rate of `{condition}` must be 0 for every age band",
                                                                "`{condition}` 的发生率对每个年龄段都必须是 0")
                                                        .with("condition", refills.condition()))
                                        .found(Text.of(
                                                        "{getValue} /year for `{getKey}`",
                                                        "`{getKey}` 为 {getValue} /year")
                                                .with("getValue", Numbers.plain(rate.getValue()))
                                                .with("getKey", rate.getKey()))
                                        .why(Text.of(
                                                        "refills come every {everyMs} from who is managed, so they would be counted twice",
                                                        "受管理的居民每 {everyMs} 续方一次，这样会重复计算")
                                                .with("everyMs", Units.text(refills.everyMs())))
                                        .fix(Text.of(
                                                        "write `rate` of `{condition}` as `0 /year`",
                                                        "把 `{condition}` 的 `rate` 写成 `0 /year`")
                                                .with("condition", refills.condition()))));
    }

    private void factor(String id, double factor) {
        Optional.ofNullable(conditions.get(id)).ifPresent(condition -> {
            double month = Arrays.stream(condition.byMonth()).max().orElse(1);
            double ceiling = scenario.needs().ceiling();
            if (factor * month > ceiling) {
                in.problems()
                        .add(
                                in.site(chronic.control(), ChronicShape.RATE_FACTOR),
                                new Fault(
                                                Code.CEILING,
                                                Text.of(
                                                                "no factor on `{id}` may pass the ceiling of needs",
                                                                "`{id}` 的任何系数都不得超过就医需要的上限")
                                                        .with("id", id))
                                        .found(Text.of(
                                                        "a factor of {factor} in a month of {month}, the ceiling is {ceiling}",
                                                        "系数为 {factor}，当月为 {month}，上限为 {ceiling}")
                                                .with("factor", Numbers.plain(factor))
                                                .with("month", Numbers.plain(month))
                                                .with("ceiling", Numbers.plain(ceiling)))
                                        .why(Text.of(
                                                "candidates for needs are drawn at the ceiling and thinned",
                                                "候选的就医需要按上限抽取，再行稀疏"))
                                        .fix(Text.of(
                                                        "raise `needs.ceiling` to {month} or more",
                                                        "把 `needs.ceiling` 提高到 {month} 或以上")
                                                .with(
                                                        "month",
                                                        Numbers.plain(Math.ceil(factor * month * 1000) / 1000))));
            }
        });
    }
}
