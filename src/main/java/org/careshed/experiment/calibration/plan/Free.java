package org.careshed.experiment.calibration.plan;

import java.util.Optional;
import org.careshed.experiment.dial.Dial;
import org.careshed.quantity.Require;

/**
 * A parameter that the fit may move.
 *
 * @param dial what it turns, and between which bounds
 * @param start setting of the first step
 * @param priorMean most likely setting before the fit
 * @param priorSd standard deviation before the fit, on the scale on which the dial moves
 * @param follows id of the target that share inversion moves it to; empty where an optimiser does
 * @param falls whether that target falls as the setting rises
 */
public record Free(Dial dial, double start, double priorMean, double priorSd, Optional<String> follows, boolean falls) {

    public Free {
        Require.that(
                start >= dial.low() && start <= dial.high(),
                "start of `" + dial.id() + "` (" + start + ") must lie within its bounds");
        Require.positive(priorSd, "prior sd of `" + dial.id() + "`");
    }

    /** The short name of the dial. */
    public String id() {
        return dial.id();
    }
}
