package org.careshed.experiment.calibration.plan;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.calibration.plan.Target.Scale;
import org.careshed.experiment.dial.Quantity;
import org.careshed.experiment.dial.QuantityShape;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Spans;
import org.careshed.scenario.value.Texts;

/** What a figure should be: a value with a tolerance, or a range. */
final class TargetShape {

    private static final double MOST = 1e12;

    private static final Key<Target, String> NAME =
            preset("name", Texts.line(), "", Target::name, "what it is, for people");
    private static final QuantityShape<Target> FIGURE = QuantityShape.of(Target::quantity);
    private static final Key<Target, Optional<Double>> VALUE = maybe(
            "value",
            Numbers.number(-MOST, MOST),
            target -> target.ranged() ? Optional.empty() : Optional.of(target.value()),
            "the value aimed at");
    private static final Key<Target, Optional<Double>> TOLERANCE = maybe(
            "tolerance",
            Numbers.above(0, MOST),
            target -> target.ranged() ? Optional.empty() : Optional.of(target.high() - target.value()),
            "accepted difference to each side");
    private static final Key<Target, Optional<Expectation.Range>> RANGE = maybe(
            "range",
            Spans.span(),
            target -> target.ranged()
                    ? Optional.of(new Expectation.Range(target.low(), target.high()))
                    : Optional.empty(),
            "accepted range, instead of value and tolerance: any figure in it is as good as another");
    private static final Key<Target, Double> WEIGHT =
            preset("weight", Numbers.above(0, MOST), 1.0, Target::weight, "weight of a miss for the optimiser");
    private static final Key<Target, Optional<Scale>> SCALE = maybe(
            "scale",
            Texts.oneOf(Scale.class),
            target -> Optional.of(target.scale()),
            "how distances are measured; left out: a share by its log-odds, an amount by its logarithm");
    private static final Sourced<Target> SOURCED = Sourced.of(Target::evidence);

    static final Shape<Target> SHAPE =
            new Shape<>("a target", "What a figure of the county should be.", keys(), TargetShape::target);

    private TargetShape() {}

    private static List<Key<Target, ?>> keys() {
        List<Key<Target, ?>> keys = new ArrayList<>(List.of(NAME));
        keys.addAll(FIGURE.all());
        keys.addAll(List.of(VALUE, TOLERANCE, RANGE, WEIGHT, SCALE, SOURCED.source(), SOURCED.grade()));
        return keys;
    }

    private static Target target(Fields fields) {
        Quantity quantity = FIGURE.read(fields);
        Evidence evidence = SOURCED.read(fields);
        boolean ranged = fields.get(RANGE).isPresent();
        boolean valued = fields.get(VALUE).isPresent() && fields.get(TOLERANCE).isPresent();
        if (ranged == valued || ranged && fields.get(VALUE).isPresent()) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have either `value` and `tolerance` or `range`",
                            "须有 `value` 和 `tolerance`，或有 `range`，二者取一"));
        }
        double low = ranged
                ? fields.get(RANGE).orElseThrow().low()
                : fields.get(VALUE).orElseThrow() - fields.get(TOLERANCE).orElseThrow();
        double high = ranged
                ? fields.get(RANGE).orElseThrow().high()
                : fields.get(VALUE).orElseThrow() + fields.get(TOLERANCE).orElseThrow();
        if (!(low < high)) {
            throw refuse(fields, Text.of("must have a range with two different ends", "须有两端不同的范围"));
        }
        double value = ranged ? (low + high) / 2 : fields.get(VALUE).orElseThrow();
        Scale scale = fields.get(SCALE).orElseGet(() -> usual(quantity, value, ranged));
        requireHeld(fields, scale, value);
        String name = fields.get(NAME).isEmpty() ? quantity.text() : fields.get(NAME);
        return new Target(
                fields.id(),
                name,
                quantity,
                value,
                low,
                high,
                ranged,
                fields.get(WEIGHT),
                scale,
                evidence,
                fields.site());
    }

    private static void requireHeld(Fields fields, Scale scale, double value) {
        if (scale != Scale.PLAIN && value <= 0 || scale == Scale.SHARE && value >= 1) {
            throw refuse(
                    fields,
                    Text.of(
                            "must have a value that its scale can hold: a share lies between 0 and 1, an amount"
                                    + " above 0",
                            "须有其尺度容得下的值：份额在 0 和 1 之间，数量大于 0"));
        }
    }

    private static Scale usual(Quantity quantity, double value, boolean ranged) {
        if (ranged || value <= 0) {
            return Scale.PLAIN;
        }
        return quantity.measure().contains("share") && value < 1 ? Scale.SHARE : Scale.AMOUNT;
    }

    private static Unreadable refuse(Fields fields, Text rule) {
        fields.binding().problems().add(fields.site(), new Fault(Code.MISSING_KEY, rule).about(fields.id()));
        return new Unreadable();
    }
}
