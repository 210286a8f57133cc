package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** What a reading must be. */
final class ExpectationShape {

    private static final Type<Double> FIGURE = Numbers.number(-1e12, 1e12);

    private static final Key<Expectation, String> MEASURE = required(
            "measure",
            Texts.id("the name of a reading", "mean_wait_minutes"),
            Expectation::measure,
            "name of the reading");
    private static final Key<Expectation, String> OF =
            preset("of", Texts.line(), "all", Expectation::of, "what it is of, for example `clinic/doctor`");
    private static final Key<Expectation, Optional<Double>> VALUE = maybe(
            "value",
            FIGURE,
            expected -> expected.range().isPresent() ? Optional.empty() : Optional.of(expected.value()),
            "value in the reading's unit; either this or `low` and `high`");
    private static final Key<Expectation, Optional<Double>> TOLERANCE = maybe(
            "tolerance",
            Numbers.number(0, 1e12),
            expected -> expected.range().isPresent() ? Optional.empty() : Optional.of(expected.tolerance()),
            "accepted difference from `value` beyond chance; left out: 0");
    private static final Key<Expectation, Optional<Double>> LOW = maybe(
            "low", FIGURE, expected -> expected.range().map(Expectation.Range::low), "lowest value of a range");
    private static final Key<Expectation, Optional<Double>> HIGH = maybe(
            "high", FIGURE, expected -> expected.range().map(Expectation.Range::high), "highest value of a range");
    private static final Key<Expectation, Expectation.Miss> MISS = preset(
            "miss",
            Texts.oneOf(Expectation.Miss.class),
            Expectation.Miss.FAILURE,
            Expectation::miss,
            "what a miss means: `failure`, or a `note` where the figure is of another year or state");
    private static final Sourced<Expectation> SOURCED =
            Sourced.of(expected -> new Evidence(expected.source(), expected.grade()));

    static final Shape<Expectation> SHAPE = new Shape<>(
            "expect",
            "What theory or a publication says a reading of this scenario must be: a value, or a range.",
            List.of(MEASURE, OF, VALUE, TOLERANCE, LOW, HIGH, MISS, SOURCED.source(), SOURCED.grade()),
            ExpectationShape::expectation);

    private ExpectationShape() {}

    private static Expectation expectation(Fields fields) {
        Evidence evidence = SOURCED.read(fields);
        String measure = fields.get(MEASURE);
        String of = fields.get(OF);
        Optional<Double> low = fields.get(LOW);
        Optional<Double> high = fields.get(HIGH);
        Optional<Double> value = fields.get(VALUE);
        if (low.isPresent() && high.isPresent() && value.isEmpty() && !fields.has(TOLERANCE)) {
            if (low.get() > high.get()) {
                fields.report(HIGH, new Fault(Code.OUT_OF_RANGE, "`high` must not be below `low`"));
            }
            Expectation.Range range = new Expectation.Range(low.get(), high.get());
            return Expectation.within(
                    range, measure, of, evidence.source(), evidence.grade(), fields.get(MISS));
        }
        if (value.isEmpty() || low.isPresent() || high.isPresent()) {
            fields.report(
                    VALUE,
                    new Fault(Code.MISSING_KEY, "an expectation must have `value`, or `low` and `high`")
                            .fix("write for example `low: 15, high: 25`"));
        }
        return new Expectation(
                measure,
                of,
                value.orElse(0.0),
                fields.get(TOLERANCE).orElse(0.0),
                evidence.source(),
                evidence.grade(),
                fields.get(MISS),
                Optional.empty());
    }
}
