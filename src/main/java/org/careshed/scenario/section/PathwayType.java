package org.careshed.scenario.section;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Pathway.Step;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Texts;

/** Steps in order; the first is where every visit begins. */
final class PathwayType implements Type<Pathway> {

    private static final double SURE = 1 - 1e-9;

    private final Type<List<Step>> steps =
            new ThingsById<>(Texts.id("a step id", "consult"), StepShape.SHAPE, Step::id, true);

    @Override
    public Pathway read(Node node, Binding in) {
        Pathway pathway = new Pathway(node.name(), steps.read(node, in));
        if (pathway.steps().isEmpty()) {
            throw new Fault(Code.NO_VALUE, Text.of("must have at least one step", "必须至少有一步"))
                    .found(Text.of("an empty map", "空的映射"));
        }
        int before = in.problems().errors();
        known(pathway, in);
        if (in.problems().errors() == before) {
            leaves(pathway, node, in);
        }
        if (in.problems().errors() > before) {
            throw new Unreadable();
        }
        return pathway;
    }

    private static void known(Pathway pathway, Binding in) {
        List<String> ids = pathway.steps().stream().map(Step::id).toList();
        for (Step step : pathway.steps()) {
            for (Next next : step.next()) {
                if (!ids.contains(next.step())) {
                    in.problems()
                            .add(
                                    in.site(step, StepShape.NEXT),
                                    new Fault(
                                                    Code.UNKNOWN_ID,
                                                    Text.of(
                                                                    "there is no step `{step}` in this pathway",
                                                                    "这条诊疗路径中没有步骤 `{step}`")
                                                            .with("step", next.step()))
                                            .found("`" + next.step() + "`")
                                            .fix(Nearest.advice(next.step(), ids)));
                }
            }
        }
    }

    /** Every step must have a way out, however long: a fixed point over the steps that have one. */
    private static void leaves(Pathway pathway, Node node, Binding in) {
        Set<String> leaving = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Step step : pathway.steps()) {
                double stays =
                        step.next().stream().mapToDouble(Next::probability).sum();
                boolean out = stays < SURE || step.next().stream().anyMatch(next -> leaving.contains(next.step()));
                grown |= out && leaving.add(step.id());
            }
        }
        pathway.steps().stream()
                .filter(step -> !leaving.contains(step.id()))
                .findFirst()
                .ifPresent(step -> in.problems()
                        .add(
                                in.site(step),
                                new Fault(
                                                Code.ENDLESS_PATHWAY,
                                                Text.of(
                                                                "from `{step}` a visit must be able to leave `{node}`",
                                                                "从 `{step}` 起，就诊必须能够离开 `{node}`")
                                                        .with("step", step.id())
                                                        .with("node", node.name()))
                                        .found(Text.of("next steps that always lead to another step", "下一步总是通向另一步"))
                                        .fix(Text.of(
                                                "let the probabilities of `next` sum to less than 1 somewhere",
                                                "让某处 `next` 的概率之和小于 1"))));
    }

    @Override
    public Object write(Pathway value) {
        return steps.write(value.steps());
    }

    @Override
    public String words() {
        return "steps in order, the first is the start";
    }

    @Override
    public String example() {
        return "{consult: {resource: doctor, time: 5 min, consultation: true}}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return steps.schema(whole);
    }

    @Override
    public Optional<Type<?>> each() {
        return steps.each();
    }

    @Override
    public List<Shape<?>> parts() {
        return steps.parts();
    }
}
