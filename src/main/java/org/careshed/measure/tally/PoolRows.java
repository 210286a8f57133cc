package org.careshed.measure.tally;

import java.util.List;
import org.careshed.county.County;
import org.careshed.scenario.Resource;

/** Numbers the pools of all facilities in one row, facility by facility, so that their sums are plain arrays. */
public final class PoolRows {

    private final int[] first;
    private final int[] facilityOf;
    private final Resource[] resources;

    public PoolRows(County county) {
        List<List<Resource>> pools = county.pools();
        first = new int[pools.size() + 1];
        for (int facility = 0; facility < pools.size(); facility++) {
            first[facility + 1] = first[facility] + pools.get(facility).size();
        }
        facilityOf = new int[size()];
        resources = new Resource[size()];
        for (int facility = 0; facility < pools.size(); facility++) {
            for (int row = first[facility]; row < first[facility + 1]; row++) {
                facilityOf[row] = facility;
                resources[row] = pools.get(facility).get(row - first[facility]);
            }
        }
    }

    /** How many pools there are in the whole county. */
    public int size() {
        return first[first.length - 1];
    }

    /** The row of a pool of a facility. */
    public int row(int facility, int pool) {
        return first[facility] + pool;
    }

    public int facility(int row) {
        return facilityOf[row];
    }

    public Resource resource(int row) {
        return resources[row];
    }
}
