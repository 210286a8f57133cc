package org.careshed.journal;

/** Hears of each patient or sample from another facility whose examination is over. */
public interface ExaminationLeaves {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param step index in the county's list of steps
     * @param to index of the facility that it goes back to
     * @param arrivedMs when it came
     */
    void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs);
}
