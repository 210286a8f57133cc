package org.careshed.experiment;

import java.util.SortedMap;

/** Hears how far a run is; called from several threads, never at the same time. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (done, total, running) -> {};

    /**
     * Tells how far the run is.
     *
     * @param done finished replications, those of an earlier process among them
     * @param total all replications
     * @param running share done (0 to 1) of each replication in progress, by its number
     */
    void at(int done, int total, SortedMap<Integer, Double> running);
}
