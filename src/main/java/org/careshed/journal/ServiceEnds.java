package org.careshed.journal;

/** Hears of each service, at a resource, that ends. */
public interface ServiceEnds {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param pool index of the resource within the facility
     * @param visit key of the visit
     * @param step index in the county's list of steps
     * @param lastedMs how long it lasted
     */
    void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs);
}
