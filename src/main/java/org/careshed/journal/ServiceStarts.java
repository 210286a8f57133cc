package org.careshed.journal;

/** Hears of each service, at a resource, that begins. */
public interface ServiceStarts {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param pool index of the resource within the facility
     * @param visit key of the visit
     * @param step index in the county's list of steps
     * @param waitedMs waited for this service, 0 for who found a free server
     * @param lastsMs how long it will last
     */
    void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs);
}
