package org.careshed.journal;

/** Hears of each patient who stops waiting for a bed here. */
public interface BedRefused {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param waitedMs since the bed was asked for here
     * @param sent where the patient goes
     */
    void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent);

    /** Where a patient goes for whom there is no bed. */
    enum Sent {
        /** To another hospital at once. */
        TRANSFERRED,
        /** To a hospital outside after the longest wait. */
        OUTSIDE,
        /** Nowhere: the need for a bed is unmet. */
        HOME
    }
}
