package org.careshed.gui;

import org.careshed.county.County;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;

/** Servers on duty and busy, resource by resource. */
final class PoolUse implements PoolStaffed, ServiceStarts, ServiceEnds {
    private final int[][] staffed;
    private final int[][] busy;

    PoolUse(County county) {
        staffed = new int[county.facilities()][];
        busy = new int[county.facilities()][];
        for (int facility = 0; facility < busy.length; facility++) {
            staffed[facility] = new int[county.pools().get(facility).size()];
            busy[facility] = new int[staffed[facility].length];
        }
    }

    private PoolUse(PoolUse other) {
        staffed = copy(other.staffed);
        busy = copy(other.busy);
    }

    /** How it is now, for good. */
    PoolUse copy() {
        return new PoolUse(this);
    }

    int staffed(int facility, int pool) {
        return staffed[facility][pool];
    }

    int busy(int facility, int pool) {
        return busy[facility][pool];
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        staffed[facility][pool] = servers;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        busy[facility][pool]++;
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        busy[facility][pool]--;
    }

    private static int[][] copy(int[][] rows) {
        int[][] copy = new int[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
