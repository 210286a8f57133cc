package org.careshed.journal;

/** Hears of each change in the number of servers on duty, also at time 0. */
public interface PoolStaffed {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param pool index of the resource within the facility
     * @param servers on duty from now on
     * @param inHours false while staff stay past closing for those who are still inside
     */
    void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours);
}
