package org.careshed.journal;

/** Hears of each patient who leaves a facility in the middle of a contact, to be examined elsewhere, or to come back for a result. */
public interface PatientGoesOut {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param step index in the county's list of steps
     * @param to index of the facility that has the device
     */
    void patientGoesOut(long atMs, int facility, long visit, int step, int to);
}
