package org.careshed.experiment.calibration.plan;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.calibration.plan.Calibration.Effort;
import org.careshed.experiment.calibration.plan.Calibration.Method;
import org.careshed.experiment.dial.Shorter;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** How much is simulated. */
final class EffortShape {

    private static final int USUAL_LAST = 3;
    private static final int USUAL_MOST = 15;
    private static final double USUAL_CLOSENESS = 0.25;
    private static final int USUAL_EVALUATIONS = 40;

    private static final Key<Effort, Integer> STEPS =
            preset("replications", Numbers.whole(1, 1_000), 1, Effort::steps, "replications of each step");
    private static final Key<Effort, Integer> LAST = preset(
            "last_replications", Numbers.whole(1, 1_000), USUAL_LAST, Effort::last, "replications of the fit itself");
    private static final Key<Effort, Integer> MOST =
            preset("steps", Numbers.whole(1, 1_000), USUAL_MOST, Effort::most, "most steps of share inversion");
    private static final Key<Effort, Double> CLOSENESS = preset(
            "closeness",
            Numbers.above(0, 1),
            USUAL_CLOSENESS,
            Effort::closeness,
            "a step is good enough when no followed target is off by more than this part of its tolerance");
    private static final Key<Effort, Method> METHOD = preset(
            "optimiser",
            Texts.oneOf(Method.class),
            Method.BOBYQA,
            Effort::method,
            "moves what no share inversion moves; a single parameter always takes `cma-es`");
    private static final Key<Effort, Integer> EVALUATIONS = preset(
            "evaluations",
            Numbers.whole(5, 100_000),
            USUAL_EVALUATIONS,
            Effort::evaluations,
            "most evaluations of the optimiser");
    private static final Key<Effort, Integer> ROUNDS =
            preset("rounds", Numbers.whole(1, 100), 2, Effort::rounds, "turns of inversion and optimiser");
    private static final Key<Effort, Optional<Shorter>> SHORT =
            maybe("shorter", Shorter.SHAPE, Effort::shorter, "a shorter calendar for sensitivities and the ensemble");

    static final Shape<Effort> SHAPE = new Shape<>(
            "effort",
            "How much is simulated.",
            List.of(STEPS, LAST, MOST, CLOSENESS, METHOD, EVALUATIONS, ROUNDS, SHORT),
            f -> new Effort(
                    f.get(STEPS),
                    f.get(LAST),
                    f.get(MOST),
                    f.get(CLOSENESS),
                    f.get(METHOD),
                    f.get(EVALUATIONS),
                    f.get(ROUNDS),
                    f.get(SHORT)));

    /** What holds where the file says nothing. */
    static final Effort USUAL = new Effort(
            1, USUAL_LAST, USUAL_MOST, USUAL_CLOSENESS, Method.BOBYQA, USUAL_EVALUATIONS, 2, Optional.empty());

    private EffortShape() {}
}
