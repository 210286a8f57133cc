package org.careshed.journal;

/** Hears of each patient who comes through the door. */
public interface PatientArrives {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit, unique in the run
     * @param resident index in the population; in a scenario without residents the arrival's number in its stream
     * @param condition index of the condition, or of the arrival stream in a scenario without residents
     */
    void patientArrives(long atMs, int facility, long visit, int resident, int condition);
}
