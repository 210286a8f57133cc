package org.careshed.journal;

/** Hears when the warm-up is over: sums that are statistics start again from zero, states stay. */
public interface WarmUpEnds {
    /** @param atMs midnight at the start of the first counted day; told also when there is no warm-up (0) */
    void warmUpEnds(long atMs);
}
