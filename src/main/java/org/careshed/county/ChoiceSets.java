package org.careshed.county;

/** Which facilities the residents of each place consider: up to {@value #SIZE}, in the order of facility index. */
public final class ChoiceSets {

    /** Most facilities a resident considers. */
    public static final int SIZE = 12;

    /** Fills the list of a place that considers fewer. */
    public static final short NONE = -1;

    private final short[] facility;
    private final short[] visiting;

    /** {@value #SIZE} facilities a place, {@link #NONE} at the end where there are fewer. */
    public ChoiceSets(short[] facility) {
        this(facility, new short[0]);
    }

    /**
     * The same with facilities that are there on some days only.
     *
     * @param visiting as many, {@link #NONE} where nobody comes; empty where nobody comes anywhere
     */
    ChoiceSets(short[] facility, short[] visiting) {
        this.facility = facility.clone();
        this.visiting = visiting.clone();
    }

    /** The facility that takes a position of the list of a place on the days on which it is there, or {@link #NONE}. */
    public int visiting(int place, int position) {
        return visiting.length == 0 ? NONE : visiting[place * SIZE + position];
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
