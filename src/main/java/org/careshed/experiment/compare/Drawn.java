package org.careshed.experiment.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.careshed.experiment.paired.Luck;

/**
 * The counties of which a question is asked: the one as it is or was fitted, in many worlds, and those of an ensemble's draws,
 * one world each.
 *
 * @param draws numbers of the draws, 1 or more each; empty without an ensemble
 * @param numbers of a draw by path in the scenario; draw 0 is the first county
 */
public record Drawn(List<Integer> draws, IntFunction<SortedMap<String, BigDecimal>> numbers) {
    public Drawn {
        draws = List.copyOf(draws);
    }

    /** The county as it is, and no ensemble. */
    public static Drawn none() {
        return new Drawn(List.of(), draw -> Collections.emptySortedMap());
    }

    /** Numbers of the county that is asked in many worlds. */
    public SortedMap<String, BigDecimal> fit() {
        return numbers.apply(0);
    }

    /** The world of each draw. */
    public List<Luck> worlds() {
        return Luck.draws(draws);
    }
}
