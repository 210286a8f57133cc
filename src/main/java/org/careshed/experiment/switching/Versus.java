package org.careshed.experiment.switching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.store.Share;
import org.careshed.scenario.read.Resolved;

/**
 * Two scenarios whose people are laid side by side, in the county as it is or was fitted and in the draws of an ensemble;
 * and where each pair of worlds is kept.
 *
 * @param a the scenario under which things are as they are
 * @param b the other; the same object where a scenario is held against itself
 * @param drawn the counties that are asked
 */
public record Versus(Arm a, Arm b, Drawn drawn, RunStore store) {

    /**
     * Both scenarios in one county.
     *
     * @param pairs where its pairs of worlds are kept
     */
    record Sides(Resolved inA, Resolved inB, PairStore pairs) {
        Prepared a() {
            return Prepared.of(inA.scenario());
        }

        /** @param builtA the other, which is this one too where both are the same scenario */
        Prepared b(Prepared builtA) {
            return inB == inA ? builtA : Prepared.of(inB.scenario());
        }
    }

    /** Reads both in the county of a draw. */
    Sides sides(int draw) {
        Resolved inA = a.resolved(drawn.numbers().apply(draw));
        Resolved inB = b == a ? inA : b.resolved(drawn.numbers().apply(draw));
        return new Sides(inA, inB, new PairStore(store, inA, inB));
    }

    /** So many worlds of the first county, then one of each draw. */
    List<Luck> worlds(int replications) {
        return Stream.concat(Luck.replications(replications).stream(), drawn.worlds().stream())
                .toList();
    }

    /** Those of them that belong to a share of all. */
    List<Luck> worlds(int replications, Share share) {
        return worlds(replications, share::has);
    }

    /** How many of these worlds are kept already. */
    public int kept(int replications) {
        return worlds(replications, store::has).size();
    }

    private List<Luck> worlds(int replications, Predicate<RunKey> wanted) {
        Map<Integer, PairStore> byDraw = new HashMap<>();
        return worlds(replications).stream()
                .filter(luck -> wanted.test(
                        byDraw.computeIfAbsent(luck.draw(), draw -> sides(draw).pairs())
                                .key(luck.replication())))
                .toList();
    }
}
