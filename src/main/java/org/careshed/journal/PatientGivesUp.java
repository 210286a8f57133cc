package org.careshed.journal;

/** Hears of each patient who leaves before the first consultation of their own accord or because the doors closed. */
public interface PatientGivesUp {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param pool index of the resource within the facility
     * @param visit key of the visit
     * @param step index in the county's list of steps
     * @param way how
     * @param waitedMs waited in this line
     */
    void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs);

    /** How a patient gives up. */
    enum Way {
        /** Saw the line on arrival and turned away. */
        BALKED,
        /** Waited for as long as patience lasted. */
        RENEGED,
        /** Was still in line when nobody stayed on duty. */
        CLOSED
    }
}
