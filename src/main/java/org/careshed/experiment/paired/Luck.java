package org.careshed.experiment.paired;

import java.util.ArrayList;
import java.util.List;
import org.careshed.quantity.Require;

/**
 * What two arms share when they are compared: the luck of a replication and the county of a draw.
 *
 * @param replication number of the replication, 0 or more
 * @param draw number of the ensemble's draw, 0 for the fit or where there is no ensemble
 */
public record Luck(int replication, int draw) {
    public Luck {
        Require.zeroOrMore(replication, "replication");
        Require.zeroOrMore(draw, "draw");
    }

    /** So many replications of the county as it is. */
    public static List<Luck> replications(int count) {
        List<Luck> all = new ArrayList<>();
        for (int replication = 0; replication < count; replication++) {
            all.add(new Luck(replication, 0));
        }
        return all;
    }

    /** One replication of each draw: replication 0 everywhere, so that only the draws differ. */
    public static List<Luck> draws(List<Integer> draws) {
        return draws.stream().map(draw -> new Luck(0, draw)).toList();
    }
}
