package org.careshed.experiment.attribution.asked;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.experiment.attribution.asked.Plan.Kind;
import org.careshed.experiment.attribution.factorial.Fraction;
import org.careshed.experiment.attribution.factorial.LeastAberration;
import org.careshed.experiment.dial.DesignKeys;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** A plan as it is written; it becomes one when the factors are known. */
record PlanShape(Kind kind, Optional<Integer> resolution, Optional<Boolean> foldOver, Optional<Integer> orders) {
    /** Beyond these, 2 to the power of the factors is more than anybody runs. */
    static final int MOST_IN_FULL = 10;

    private static final int USUAL_RESOLUTION = 4;
    private static final int USUAL_ORDERS = 10;

    private static final Key<PlanShape, Kind> KIND =
            required("kind", Texts.oneOf(Kind.class), PlanShape::kind, "which combinations are run");
    private static final Key<PlanShape, Optional<Integer>> RESOLUTION = maybe(
            "resolution",
            Numbers.whole(3, 5),
            PlanShape::resolution,
            "of a fraction: 3, 4 or 5; left out: 4, which keeps main effects apart from interactions of two");
    private static final Key<PlanShape, Optional<Boolean>> FOLD_OVER =
            maybe("fold_over", Texts.flag(), PlanShape::foldOver, "`true` adds the mirror image of a fraction to it");
    private static final Key<PlanShape, Optional<Integer>> ORDERS = maybe(
            "orders",
            Numbers.whole(2, 1_000),
            PlanShape::orders,
            "orders drawn in each world, an even number; left out: 10");

    static final Shape<PlanShape> SHAPE = new Shape<>(
            "design",
            "Which combinations of factors are run.",
            List.of(KIND, RESOLUTION, FOLD_OVER, ORDERS),
            PlanShape::of);

    private static final DesignKeys<PlanShape, Kind> WORDS = new DesignKeys<>(
            KIND,
            Map.of(
                    Kind.FULL, Set.of(),
                    Kind.FRACTION, Set.of(RESOLUTION, FOLD_OVER),
                    Kind.ORDERS, Set.of(ORDERS)));

    private static PlanShape of(Fields fields) {
        Kind kind = WORDS.read(fields, SHAPE.keys());
        if (fields.get(ORDERS).orElse(USUAL_ORDERS) % 2 != 0) {
            fields.report(
                    ORDERS,
                    new Fault(Code.OUT_OF_RANGE, Text.of("`orders` must be even", "`orders` 必须是偶数"))
                            .why(Text.of("each order is followed by its reverse", "每个次序之后都跟着相反的次序"))
                            .fix(Text.of("write `orders: {orders}`", "写 `orders: {orders}`")
                                    .with("orders", fields.get(ORDERS).orElse(USUAL_ORDERS) + 1)));
        }
        return new PlanShape(kind, fields.get(RESOLUTION), fields.get(FOLD_OVER), fields.get(ORDERS));
    }

    /**
     * The plan of so many factors.
     *
     * @throws Fault when it is not to be had
     */
    Plan plan(int factors) {
        return switch (kind) {
            case FULL -> full(factors);
            case FRACTION -> fraction(factors);
            case ORDERS -> orders(factors);
        };
    }

    private static Plan full(int factors) {
        if (factors > MOST_IN_FULL) {
            throw new Fault(
                            Code.TOO_BIG,
                            Text.of("every combination is run of at most {most} factors", "全因子设计最多 {most} 个因素")
                                    .with("most", MOST_IN_FULL))
                    .found(Text.of("{factors} factors, which have {all} combinations", "{factors} 个因素，共 {all} 种组合")
                            .with("factors", factors)
                            .with("all", 1L << factors))
                    .fix(Text.of(
                            "group levers, or write `kind: fraction` for effects or `kind: orders` for shares",
                            "把措施归并成组，或写 `kind: fraction` 求效应，写 `kind: orders` 求份额"));
        }
        return new Plan.Full(Fraction.full(factors));
    }

    private Plan fraction(int factors) {
        int wanted = resolution.orElse(USUAL_RESOLUTION);
        Fraction fraction = LeastAberration.of(factors, wanted)
                .orElseThrow(() -> new Fault(
                                Code.OUT_OF_RANGE,
                                Text.of("a fraction of resolution {wanted} is not to be had", "没有分辨度为 {wanted} 的部分因子设计")
                                        .with("wanted", wanted))
                        .found(Text.of("{factors} factors", "{factors} 个因素").with("factors", factors))
                        .why(Text.of(
                                "tables go from 3 factors for resolution 3, 4 for 4 and 5 for 5 to 16, 16 and 11",
                                "设计表的因素数：分辨度 3 为 3 至 16 个，分辨度 4 为 4 至 16 个，分辨度 5 为 5 至 11 个"))
                        .fix(
                                factors <= MOST_IN_FULL
                                        ? Text.of("write `kind: full`, or another resolution", "写 `kind: full`，或换一个分辨度")
                                        : Text.of("group levers, or choose another resolution", "把措施归并成组，或换一个分辨度")));
        boolean folded = foldOver.orElse(false);
        return new Plan.Fractional(folded ? fraction.foldedOver() : fraction, wanted, folded);
    }

    private Plan orders(int factors) {
        if (factors > LeastAberration.MOST_FACTORS) {
            throw new Fault(
                            Code.TOO_BIG,
                            Text.of("shares go to at most {most} factors", "份额最多分给 {most} 个因素")
                                    .with("most", LeastAberration.MOST_FACTORS))
                    .found(Text.of("{factors} factors", "{factors} 个因素").with("factors", factors))
                    .fix(Text.of("group levers that belong together", "把同类措施归并成组"));
        }
        return new Plan.Sampled(orders.orElse(USUAL_ORDERS));
    }
}
