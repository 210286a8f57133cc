package org.careshed.experiment.calibration.plan;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.experiment.calibration.plan.Calibration.Ensemble;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.DialShape;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** The draws of what the evidence leaves open. */
final class EnsembleShape {

    private static final int USUAL_DRAWS = 50;
    private static final int USUAL_RESIDENTS = 20_000;
    private static final int USUAL_CORRECTIONS = 4;

    private static final Key<Ensemble, Integer> DRAWS =
            preset("draws", Numbers.whole(2, 10_000), USUAL_DRAWS, Ensemble::draws, "how many are drawn and refitted");
    private static final Key<Ensemble, Integer> BATCHES = preset(
            "batches",
            Numbers.whole(1, 1_000),
            1,
            Ensemble::batches,
            "how many times so many are drawn; a batch more leaves the draws before as they are, more draws do not");
    private static final Key<Ensemble, Long> SEED =
            preset("seed", Numbers.wholeLong(0, Long.MAX_VALUE), 1L, Ensemble::seed, "seed of the draws");
    private static final Key<Ensemble, Integer> RESIDENTS = preset(
            "residents",
            Numbers.whole(0, 10_000_000),
            USUAL_RESIDENTS,
            Ensemble::residents,
            "about how many residents stand for all where constants are inverted on expected shares; 0: no inversion");
    private static final Key<Ensemble, Integer> CORRECTIONS = preset(
            "corrections",
            Numbers.whole(0, 50),
            USUAL_CORRECTIONS,
            Ensemble::corrections,
            "most simulated corrections of a draw");
    private static final Key<Ensemble, List<Dial>> PARAMETERS = required(
            "parameters",
            new ThingsById<>(Texts.id("a name", "travel"), DialShape.SHAPE, Dial::id, true),
            Ensemble::drawn,
            "what is drawn");

    static final Shape<Ensemble> SHAPE = new Shape<>(
            "ensemble",
            "Draws of what the evidence leaves open, each refitted to the same targets.",
            List.of(DRAWS, BATCHES, SEED, RESIDENTS, CORRECTIONS, PARAMETERS),
            f -> new Ensemble(
                    f.get(DRAWS),
                    f.get(BATCHES),
                    f.get(SEED),
                    f.get(RESIDENTS),
                    f.get(CORRECTIONS),
                    f.get(PARAMETERS)));

    private EnsembleShape() {}
}
