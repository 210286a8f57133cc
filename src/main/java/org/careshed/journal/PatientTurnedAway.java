package org.careshed.journal;

/**
 * Hears of each patient who finds the waiting room full and leaves the facility; where contacts are told, only before the
 * consultation, as who was seen leaves after a visit.
 */
public interface PatientTurnedAway {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param pool index of the resource within the facility
     * @param visit key of the visit
     * @param step index in the county's list of steps
     */
    void patientTurnedAway(long atMs, int facility, int pool, long visit, int step);
}
