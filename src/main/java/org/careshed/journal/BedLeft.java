package org.careshed.journal;

/** Hears of each bed that is left. */
public interface BedLeft {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param bedClass index in the scenario's bed classes: the class whose bed it is
     * @param stayedMs since the bed was taken
     * @param exit where the patient goes
     */
    void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit);

    /** Where a patient goes who leaves a bed. */
    enum Exit {
        /** Home. */
        DISCHARGED,
        /** To a bed nearer home. */
        STEPPED_DOWN
    }
}
