package org.careshed.experiment.calibration.plan;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.DialShape;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** A parameter that the fit moves. */
final class FreeShape {

    private static final double MOST = 1e9;
    private static final DialShape.Keys<Free> DIAL = DialShape.Keys.of(Free::dial);

    private static final Key<Free, Optional<Double>> START = maybe(
            "start",
            Numbers.number(-MOST, MOST),
            free -> Optional.of(free.start()),
            "setting of the first step; left out: 0 to add, 1 to multiply");
    private static final Key<Free, Optional<Prior>> PRIOR = maybe(
            "prior",
            Prior.SHAPE,
            free -> Optional.of(new Prior(free.priorMean(), free.priorSd())),
            "what is thought of it before the fit; left out: evenly spread over `range`");
    private static final Key<Free, Optional<String>> FOLLOWS = maybe(
            "follows",
            Texts.id("the id of a target", "grassroots"),
            Free::follows,
            "the target that share inversion moves it to; left out: an optimiser moves it");
    private static final Key<Free, Boolean> FALLS =
            preset("falls", Texts.flag(), false, Free::falls, "whether that target falls as the setting rises");

    static final Shape<Free> SHAPE = new Shape<>(
            "a free parameter",
            "Numbers of the scenario that the fit moves together.",
            Stream.concat(DIAL.all().stream(), Stream.of(START, PRIOR, FOLLOWS, FALLS))
                    .toList(),
            FreeShape::free);

    private FreeShape() {}

    /**
     * What is thought before the fit.
     *
     * @param mean most likely setting
     * @param sd standard deviation; of the logarithm for a factor
     */
    record Prior(double mean, double sd) {
        private static final Key<Prior, Double> MEAN =
                required("mean", Numbers.number(-MOST, MOST), Prior::mean, "most likely setting");
        private static final Key<Prior, Double> SD =
                required("sd", Numbers.above(0, MOST), Prior::sd, "standard deviation; of the logarithm for a factor");
        static final Shape<Prior> SHAPE = new Shape<>(
                "prior", "A setting before the fit.", List.of(MEAN, SD), f -> new Prior(f.get(MEAN), f.get(SD)));
    }

    private static Free free(Fields fields) {
        Dial dial = DIAL.read(fields);
        double start = fields.get(START).orElseGet(() -> usual(dial));
        if (start < dial.low() || start > dial.high()) {
            fields.report(
                    START,
                    new Fault(Code.OUT_OF_RANGE, Text.of("`start` must lie within `range`", "`start` 须在 `range` 之内"))
                            .found("`" + start + "`"));
            throw new Unreadable();
        }
        Prior prior = fields.get(PRIOR).orElseGet(() -> new Prior(dial.at(0.5), dial.evenSd()));
        return new Free(dial, start, prior.mean(), prior.sd(), fields.get(FOLLOWS), fields.get(FALLS));
    }

    private static double usual(Dial dial) {
        return switch (dial.way()) {
            case ADD -> 0;
            case MULTIPLY -> 1;
            case SET -> dial.at(0.5);
        };
    }
}
