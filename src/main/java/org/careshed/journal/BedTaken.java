package org.careshed.journal;

/** Hears of each patient who is put to bed. */
public interface BedTaken {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param bedClass index in the scenario's bed classes: the class whose bed it is
     * @param waitedMs since the bed was asked for here
     * @param entry how the patient came to it
     */
    void bedTaken(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long waitedMs, Entry entry);

    /** How a patient comes to a bed. */
    enum Entry {
        /** From a contact here. */
        ADMITTED,
        /** From another hospital that had no bed. */
        TRANSFERRED,
        /** From a hospital, for the rest of the stay. */
        STEPPED_DOWN
    }
}
