package org.careshed.journal;

/** Hears of each patient who joins a queue because no server is free. */
public interface WaitBegins {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param pool index of the resource within the facility
     * @param visit key of the visit
     * @param step index in the county's list of steps
     */
    void waitBegins(long atMs, int facility, int pool, long visit, int step);
}
