package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.chance.Dist;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Pathway.Step;
import org.careshed.scenario.part.Times;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** One step of a pathway. */
final class StepShape {

    private static final double ROUNDING = 1e-9;
    private static final double SHORTEST_CONSULTATION = 30.0 * Ticks.SECOND;
    private static final double LONGEST_CONSULTATION = 4.0 * Ticks.HOUR;
    private static final Type<List<Next>> NEXTS = new Mapped<>(
            new MapOf<>(Texts.id("a step id", "dispense"), Numbers.above(0, 1)), StepShape::nexts, StepShape::byStep);

    static final Key<Step, Optional<String>> RESOURCE = maybe(
            "resource",
            Texts.reference(IdKind.RESOURCE),
            Step::resource,
            "what it holds while it lasts; left out: nobody is needed");
    private static final Key<Step, Dist> TIME =
            required("time", new Times(), Step::time, "how long it lasts once begun");
    private static final Key<Step, Boolean> CONSULTATION = preset(
            "consultation",
            Texts.flag(),
            false,
            Step::consultation,
            "whether this is the consultation that waits are counted up to");
    private static final Key<Step, Optional<String>> BRANCH = maybe(
            "branch",
            Texts.id("a label", "trauma"),
            Step::branch,
            "label of visits that pass here, for results by branch");
    static final Key<Step, List<Next>> NEXT = preset(
            "next", NEXTS, List.of(), Step::next, "next steps with their probabilities; what is missing to 1 leaves");

    static final Shape<Step> SHAPE = new Shape<>(
            "steps", "A step of a pathway.", List.of(RESOURCE, TIME, CONSULTATION, BRANCH, NEXT), StepShape::step);

    private StepShape() {}

    private static Step step(Fields fields) {
        double sum = fields.get(NEXT).stream().mapToDouble(Next::probability).sum();
        if (sum > 1 + ROUNDING) {
            fields.report(
                    NEXT,
                    new Fault(
                                    Code.PROBABILITIES,
                                    Text.of("the probabilities of `next` must sum to at most 1", "`next` 的概率之和最多为 1"))
                            .found(Text.of("a sum of {e9}", "总和为 {e9}")
                                    .with("e9", Numbers.plain(Math.rint(sum * 1e9) / 1e9)))
                            .why(Text.of("what is missing to 1 leaves the pathway", "不足 1 的部分离开诊疗路径")));
        }
        double mean = fields.get(TIME).mean();
        if (fields.get(CONSULTATION) && (mean < SHORTEST_CONSULTATION || mean > LONGEST_CONSULTATION)) {
            fields.report(
                    TIME,
                    new Fault(
                                    Code.CONSULTATION_UNLIKELY,
                                    Text.of("a consultation is unlikely to last so long or short", "看诊不太可能这么长或这么短"))
                            .found(Text.of("a mean of {mean}", "平均值为 {mean}").with("mean", Units.text((long) mean)))
                            .why(Text.of("consultations last between 30 s and 4 h", "看诊时间在 30 s 至 4 h 之间"))
                            .fix(Text.of("check the unit", "请检查单位")));
        }
        return new Step(
                fields.id(),
                fields.get(RESOURCE),
                fields.get(TIME),
                fields.get(CONSULTATION),
                fields.get(BRANCH),
                fields.get(NEXT));
    }

    private static List<Next> nexts(Map<String, Double> byStep) {
        return byStep.entrySet().stream()
                .map(e -> new Next(e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<String, Double> byStep(List<Next> nexts) {
        Map<String, Double> byStep = new TreeMap<>();
        nexts.forEach(next -> byStep.put(next.step(), next.probability()));
        return byStep;
    }
}
