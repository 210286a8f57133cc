package org.careshed.measure.tally;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.scenario.Wards;

/**
 * Numbers facility and bed class as one row of cells, facility by facility, with the beds that each has. Hospitals whose
 * beds are not counted (those outside) have cells too, with 0 beds.
 */
public final class BedCells {

    private final County county;
    private final List<Wards.BedClass> classes;
    private final int[] beds;
    private final boolean[] listed;

    public BedCells(County county) {
        this.county = county;
        Wards wards = county.scenario().arrangements().wards();
        classes = wards.classes();
        beds = new int[county.facilities() * classes.size()];
        listed = new boolean[beds.length];
        List<String> ids = classes.stream().map(Wards.BedClass::id).toList();
        for (int facility = 0; facility < county.facilities(); facility++) {
            String id = county.facility(facility).id();
            for (Wards.Beds some : wards.beds()) {
                if (some.facility().equals(id)) {
                    int cell = cell(facility, ids.indexOf(some.bedClass()));
                    listed[cell] = true;
                    beds[cell] += county.doors().closed(facility) ? 0 : some.beds();
                }
            }
        }
    }

    /** How many cells there are. */
    public int size() {
        return beds.length;
    }

    /** Number of bed classes. */
    public int classes() {
        return classes.size();
    }

    public int cell(int facility, int bedClass) {
        return facility * classes.size() + bedClass;
    }

    public int facility(int cell) {
        return cell / classes.size();
    }

    /** Open beds of a cell; none in a facility that is closed. */
    public int beds(int cell) {
        return beds[cell];
    }

    /** The cells that have beds in some edition of the county, in order. */
    public int[] withBeds() {
        return IntStream.range(0, beds.length).filter(cell -> listed[cell]).toArray();
    }

    public String facilityId(int cell) {
        return county.facility(facility(cell)).id();
    }

    public String classId(int cell) {
        return classes.get(cell % classes.size()).id();
    }

    /** Index of the tier of a cell's facility. */
    public int tier(int cell) {
        return county.tierOf()[facility(cell)];
    }
}
