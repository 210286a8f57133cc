package org.careshed.journal;

/** Hears of each patient who comes back to go on with a contact. */
public interface PatientComesBack {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param step index in the county's list of steps
     */
    void patientComesBack(long atMs, int facility, long visit, int step);
}
