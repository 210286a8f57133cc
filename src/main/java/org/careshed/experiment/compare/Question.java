package org.careshed.experiment.compare;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.paired.Arm;
import org.careshed.quantity.Require;

/**
 * What is to be compared.
 *
 * @param base the arm that the others are compared with
 * @param others the other arms, ids different
 * @param worlds replications of each
 * @param more replications beyond those that the store has of an arm and the base; then {@code worlds} means nothing
 * @param until adds worlds until intervals are so narrow
 * @param most worlds at which that ends
 * @param measures names of the measures that are compared; empty for all headline measures
 * @param draws numbers of the draws of an ensemble; empty without one
 */
public record Question(
        Arm base,
        List<Arm> others,
        int worlds,
        Optional<Integer> more,
        Optional<Until> until,
        int most,
        List<String> measures,
        List<Integer> draws) {
    public Question {
        others = List.copyOf(others);
        measures = List.copyOf(measures);
        draws = List.copyOf(draws);
        Require.positive(worlds, "worlds");
        Require.that(!others.isEmpty(), "a comparison needs another arm");
    }
}
