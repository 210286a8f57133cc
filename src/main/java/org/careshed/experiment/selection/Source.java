package org.careshed.experiment.selection;

import java.util.List;

/** Where observations come from. */
@FunctionalInterface
public interface Source {
    /** The values of these observations in the order of the wishes; the larger, the better the alternative. */
    double[] take(List<Wish> wishes);

    /**
     * An observation that is wanted.
     *
     * @param alternative its number, from 0
     * @param world the same for alternatives that are to share their luck, from 0
     */
    record Wish(int alternative, int world) {}
}
