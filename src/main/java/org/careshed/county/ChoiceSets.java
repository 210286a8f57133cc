package org.careshed.county;

/** Which facilities the residents of each place consider: up to {@value #SIZE}, in the order of facility index. */
public final class ChoiceSets {

    /** Most facilities a resident considers. */
    public static final int SIZE = 12;

    /** Fills the list of a place that considers fewer. */
    public static final short NONE = -1;

    private final short[] facility;

    /** {@value #SIZE} facilities a place, {@link #NONE} at the end where there are fewer. */
    public ChoiceSets(short[] facility) {
        this.facility = facility.clone();
    }

    /** Number of places. */
    public int places() {
        return facility.length / SIZE;
    }

    /** The facility at a position of the list of a place, or {@link #NONE}. */
    public int facility(int place, int position) {
        return facility[place * SIZE + position];
    }
}
