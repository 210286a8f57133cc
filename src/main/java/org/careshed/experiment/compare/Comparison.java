package org.careshed.experiment.compare;

import java.util.List;
import java.util.Optional;
import org.careshed.result.Called;

/**
 * What was compared and what came of it.
 *
 * @param base the scenario that the others are compared with
 * @param others in the order of the command
 * @param seed of all of them
 * @param names what people call tiers, facilities and places in Chinese
 * @param draws numbers of the draws of the ensemble; empty without one
 * @param until how narrow intervals were to be, if that was asked
 * @param rows arm by arm, figures in the order of the measures
 */
public record Comparison(
        Side base,
        List<Side> others,
        long seed,
        Called names,
        List<Integer> draws,
        Optional<Until> until,
        List<Compared> rows) {
    public Comparison {
        others = List.copyOf(others);
        draws = List.copyOf(draws);
        rows = List.copyOf(rows);
    }

    /** The rows of one arm. */
    public List<Compared> rows(Side other) {
        return rows.stream().filter(row -> row.arm().equals(other.id())).toList();
    }

    /** How many comparisons p-values are adjusted for. */
    public long tested() {
        return rows.stream().filter(row -> row.p().isPresent()).count();
    }
}
