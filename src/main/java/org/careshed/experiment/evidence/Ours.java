package org.careshed.experiment.evidence;

import java.util.Optional;
import org.careshed.scenario.Expectation.Range;

/**
 * An effect in the model, as studies print it: a ratio as a ratio.
 *
 * @param base the figure, or its slope, without the policy: mean over worlds
 * @param with the same with it
 * @param effect the effect; mean over worlds on the estimand's scale
 * @param interval its 95 % interval over worlds; empty with fewer than two worlds that have a value
 * @param worlds worlds that have a value
 */
public record Ours(
        Optional<Double> base, Optional<Double> with, Optional<Double> effect, Optional<Range> interval, int worlds) {}
