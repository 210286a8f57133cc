package org.careshed.journal;

/** Hears of each patient who leaves a facility, treated (those turned away are told apart, see {@link PatientTurnedAway}). */
public interface PatientLeaves {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population, or the arrival's number in its stream
     * @param condition index of the condition or arrival stream
     * @param branch index in the county's list of branch labels, 0 for none
     * @param arrivedMs when the patient came
     * @param waitedMs waited in queues, all together
     */
    void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs);
}
