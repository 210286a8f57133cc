package org.careshed.journal;

/** Hears of the end of each day, after all facilities have played it. */
public interface DayEnds {
    /**
     * @param atMs midnight at the end of the day, or the run's end if that comes first
     * @param day index of the day that ended
     */
    void dayEnds(long atMs, int day);
}
