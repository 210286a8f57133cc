package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Spans;
import org.careshed.scenario.value.Texts;

/** What a reading must be. */
final class ExpectationShape {

    private static final Key<Expectation, String> MEASURE = required(
            "measure",
            Texts.id("the name of a reading", "mean_wait_minutes"),
            Expectation::measure,
            "name of the reading");
    private static final Key<Expectation, String> OF =
            preset("of", Texts.line(), "all", Expectation::of, "what it is of, for example `clinic/doctor`");
    private static final Key<Expectation, Double> VALUE =
            required("value", Numbers.number(-1e12, 1e12), Expectation::value, "value in the reading's unit");
    private static final Key<Expectation, Double> TOLERANCE = preset(
            "tolerance", Numbers.number(0, 1e12), 0.0, Expectation::tolerance, "accepted difference beyond chance");
    private static final Key<Expectation, Optional<Expectation.Range>> RANGE = maybe(
            "range",
            Spans.span(),
            Expectation::range,
            "accepted range; left out: `value` and `tolerance` to each side");
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
            List.of(MEASURE, OF, VALUE, TOLERANCE, RANGE, MISS, SOURCED.source(), SOURCED.grade()),
            ExpectationShape::expectation);

    private ExpectationShape() {}

    private static Expectation expectation(Fields fields) {
        Evidence evidence = SOURCED.read(fields);
        return new Expectation(
                fields.get(MEASURE),
                fields.get(OF),
                fields.get(VALUE),
                fields.get(TOLERANCE),
                evidence.source(),
                evidence.grade(),
                fields.get(MISS),
                fields.get(RANGE));
    }
}
