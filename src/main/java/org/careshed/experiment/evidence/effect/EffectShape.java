package org.careshed.experiment.evidence.effect;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.evidence.effect.Published.Expected;
import org.careshed.experiment.evidence.effect.WrittenEffect.Finding;
import org.careshed.language.Text;
import org.careshed.scenario.Expectation.Range;
import org.careshed.scenario.Name;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Spans;
import org.careshed.scenario.value.Texts;

/** One published effect. */
final class EffectShape {
    private static final double MOST = 1e9;

    private static final Key<WrittenEffect, Name> NAME =
            required("name", NameShape.SHAPE, WrittenEffect::name, "what it is, for people");
    private static final Key<WrittenEffect, List<String>> ROWS = required(
            "rows",
            new ListOf<>(Texts.line(), 1, 9),
            WrittenEffect::rows,
            "rows of the evidence pages that it stands for, such as `behaviour 7.1`");
    private static final Sourced<WrittenEffect> SOURCED = Sourced.of(WrittenEffect::evidence);
    private static final Key<WrittenEffect, String> SETTING =
            required("setting", Texts.line(), WrittenEffect::setting, "place, years and design of the study");
    private static final Key<WrittenEffect, String> POPULATION =
            preset("population", Texts.line(), "", WrittenEffect::population, "whose figure was published");
    private static final Key<WrittenEffect, Optional<Estimand>> ESTIMAND =
            maybe("estimand", Texts.oneOf(Estimand.class), w -> w.finding().estimand(), "what was estimated");
    private static final Key<WrittenEffect, Optional<Expected>> EXPECTED =
            maybe("expected", Texts.oneOf(Expected.class), w -> w.finding().expected(), "which way it went");
    private static final Key<WrittenEffect, Optional<Double>> VALUE =
            maybe("value", Numbers.number(-MOST, MOST), w -> w.finding().value(), "size of the effect, if it is known");
    private static final Key<WrittenEffect, Optional<Range>> INTERVAL = maybe(
            "interval", Spans.span(), w -> w.finding().interval(), "its 95 % interval, if it is known; never guessed");
    private static final Key<WrittenEffect, String> UNIT =
            preset("unit", Texts.line(), "", w -> w.finding().unit(), "unit of the value");
    private static final Key<WrittenEffect, Boolean> COMPARABLE = preset(
            "comparable",
            Texts.flag(),
            true,
            w -> w.finding().comparable(),
            "whether the size can be compared with a county of another size and base");
    private static final Key<WrittenEffect, Optional<Double>> MARGIN = maybe(
            "margin",
            Numbers.above(0, MOST),
            w -> w.finding().margin(),
            "of no effect: what is still none in practice, of a ratio its distance from 1; of a level: how near is near");
    private static final Key<WrittenEffect, String> REASON =
            preset("reason", Texts.prose(), "", WrittenEffect::reason, "why, as far as the authors were read");
    static final Key<WrittenEffect, String> BASE =
            preset("base", Texts.line(), "", WrittenEffect::base, "scenario file without the policy, beside this file");
    static final Key<WrittenEffect, String> WITH =
            preset("with", Texts.line(), "", WrittenEffect::with, "scenario file with the policy, beside this file");
    private static final Key<WrittenEffect, Optional<Figure>> FIGURE =
            maybe("figure", FigureShape.SHAPE, WrittenEffect::figure, "what is compared between the two");
    private static final Key<WrittenEffect, String> OURS =
            preset("ours", Texts.line(), "", WrittenEffect::ours, "whose figure it is here, and over which time");
    private static final Key<WrittenEffect, String> ASSUMING = preset(
            "assuming",
            Texts.prose(),
            "",
            WrittenEffect::assuming,
            "what its scenarios assume and the county otherwise does not: the effect is then a what-if, and is not counted");
    private static final Key<WrittenEffect, String> REMARK = preset(
            "remark", Texts.prose(), "", WrittenEffect::remark, "what is assumed, and what is known to make it differ");
    private static final Key<WrittenEffect, String> CANNOT = preset(
            "cannot",
            Texts.prose(),
            "",
            WrittenEffect::cannot,
            "why the model cannot express it, instead of scenarios");

    static final Shape<WrittenEffect> SHAPE = new Shape<>(
            "an effect",
            "One published effect.",
            List.of(
                    NAME,
                    ROWS,
                    SOURCED.source(),
                    SOURCED.grade(),
                    SETTING,
                    POPULATION,
                    ESTIMAND,
                    EXPECTED,
                    VALUE,
                    INTERVAL,
                    UNIT,
                    COMPARABLE,
                    MARGIN,
                    REASON,
                    BASE,
                    WITH,
                    FIGURE,
                    OURS,
                    ASSUMING,
                    REMARK,
                    CANNOT),
            EffectShape::effect);

    private EffectShape() {}

    private static WrittenEffect effect(Fields fields) {
        check(fields);
        return new WrittenEffect(
                fields.id(),
                fields.get(NAME),
                fields.get(ROWS),
                SOURCED.read(fields),
                fields.get(SETTING),
                fields.get(POPULATION),
                new Finding(
                        fields.get(ESTIMAND),
                        fields.get(EXPECTED),
                        fields.get(VALUE),
                        fields.get(INTERVAL),
                        fields.get(UNIT),
                        fields.get(COMPARABLE),
                        fields.get(MARGIN)),
                fields.get(REASON),
                fields.get(BASE),
                fields.get(WITH),
                fields.get(FIGURE),
                fields.get(OURS),
                fields.get(ASSUMING),
                fields.get(REMARK),
                fields.get(CANNOT));
    }

    private static void check(Fields fields) {
        boolean trial = !fields.get(BASE).isEmpty()
                && !fields.get(WITH).isEmpty()
                && fields.get(FIGURE).isPresent();
        boolean none = fields.get(BASE).isEmpty()
                && fields.get(WITH).isEmpty()
                && fields.get(FIGURE).isEmpty();
        boolean cannot = !fields.get(CANNOT).isEmpty();
        if (!(cannot ? none : trial)) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have either `base`, `with` and `figure`, or `cannot` with the reason",
                            "须有 `base`、`with` 和 `figure`，或用 `cannot` 说明原因，二者取一"));
        }
        if (cannot && !fields.get(ASSUMING).isEmpty()) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have `assuming` beside scenarios that do, not beside `cannot`",
                            "`assuming` 须与作此假设的情景同写，不能与 `cannot` 同写"));
        }
        boolean found = fields.get(ESTIMAND).isPresent();
        if (found != fields.get(EXPECTED).isPresent() || trial && !found) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have `estimand` and `expected`, or neither where nothing could be read",
                            "`estimand` 和 `expected` 须同时有；原文无从得知时两者都不写"));
        }
        if (found) {
            checkFinding(
                    fields,
                    fields.get(ESTIMAND).orElseThrow(),
                    fields.get(EXPECTED).orElseThrow());
        }
    }

    private static void checkFinding(Fields fields, Estimand estimand, Expected expected) {
        boolean level = expected == Expected.LEVEL;
        if ((estimand == Estimand.LEVEL) != level || level && fields.get(VALUE).isEmpty()) {
            throw refuse(
                    fields,
                    Text.of(
                            "must be `level` in both `estimand` and `expected`, with a `value`, or in neither",
                            "`estimand` 和 `expected` 须同为 `level` 并有 `value`，或都不是 `level`"));
        }
        if (fields.get(MARGIN).isPresent() != (level || expected == Expected.NOTHING)) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have a `margin` where `nothing` or a `level` is expected, and nowhere else",
                            "预期为 `nothing` 或 `level` 时须有 `margin`，其他情况不能有"));
        }
        double value = fields.get(VALUE).orElse(estimand.relative() ? 1.0 : 0.0);
        if (estimand.relative() && value <= 0) {
            throw refuse(
                    fields,
                    Text.of("must have a `value` above 0 where a ratio was estimated", "估计的是比值时，`value` 须大于 0"));
        }
        double effect = level ? 0 : estimand.difference(value);
        if (expected == Expected.UP && effect < 0 || expected == Expected.DOWN && effect > 0) {
            throw refuse(
                    fields,
                    Text.of("must have a `value` on the side that `expected` says", "`value` 须与 `expected` 所说的方向一致"));
        }
        if (estimand == Estimand.SLOPE
                && fields.get(FIGURE).filter(figure -> !figure.daily()).isPresent()) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have a `figure` of cells of the table `daily` where a slope was estimated",
                            "估计的是斜率时，`figure` 须取自表 `daily` 的单元"));
        }
    }

    private static Unreadable refuse(Fields fields, Text rule) {
        fields.binding().problems().add(fields.site(), new Fault(Code.WRONG_FORM, rule).found("`" + fields.id() + "`"));
        return new Unreadable();
    }
}
