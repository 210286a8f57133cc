package org.careshed.experiment.compare;

import java.util.Optional;
import org.careshed.experiment.paired.Contrast;

/**
 * One figure of one arm against the base.
 *
 * @param arm id of the arm
 * @param contrast over the worlds
 * @param p two-sided p-value of "no difference"; empty where there is no interval
 * @param holm the same, adjusted over all that is compared
 * @param width half-width that was asked for, if one was
 * @param draws over the draws of an ensemble, if there is one
 */
public record Compared(
        String arm,
        Figure figure,
        Contrast contrast,
        Optional<Double> p,
        Optional<Double> holm,
        Verdict verdict,
        Optional<Double> width,
        Optional<OverDraws> draws) {}
