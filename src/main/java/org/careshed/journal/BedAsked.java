package org.careshed.journal;

/** Hears of each patient for whom a bed is asked, whether one is free or not. */
public interface BedAsked {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param resident index in the population; -1 for a patient from elsewhere
     * @param condition index in the scenario's conditions
     * @param bedClass index in the scenario's bed classes: the class needed
     * @param urgent whether the patient cannot wait at home
     */
    void bedAsked(long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent);
}
