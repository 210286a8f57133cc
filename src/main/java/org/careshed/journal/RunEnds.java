package org.careshed.journal;

/** Hears when the run is over. */
public interface RunEnds {
    /** @param atMs the horizon */
    void runEnds(long atMs);
}
