package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
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
    private static final Key<Expectation, String> SOURCE =
            preset("source", Texts.line(), "", Expectation::source, "theory or publication");

    static final Shape<Expectation> SHAPE = new Shape<>(
            "expect",
            "What theory or a publication says a reading of this scenario must be.",
            List.of(MEASURE, OF, VALUE, TOLERANCE, SOURCE),
            f -> new Expectation(f.get(MEASURE), f.get(OF), f.get(VALUE), f.get(TOLERANCE), f.get(SOURCE)));

    private ExpectationShape() {}
}
