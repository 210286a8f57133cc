package org.careshed.journal;

/** Hears of each patient or sample that arrives at a device from another facility. */
public interface ExaminationArrives {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param step index in the county's list of steps
     * @param from index of the facility that sent it
     */
    void examinationArrives(long atMs, int facility, long visit, int step, int from);
}
