package org.careshed.county;

/**
 * The residents, in columns; a resident is an index. Order: by place, then age band, then serial.
 */
public final class Population {

    private final short[] place;
    private final byte[] ageBand;
    private final byte[] taste;
    private final long[] rowKey;
    private final int[] rowStart;

    Population(short[] place, byte[] ageBand, byte[] taste, long[] rowKey, int[] rowStart) {
        this.place = place;
        this.ageBand = ageBand;
        this.taste = taste;
        this.rowKey = rowKey;
        this.rowStart = rowStart;
    }

    /** Number of residents. */
    public int size() {
        return place.length;
    }

    /** Index of the place where the resident lives. */
    public int place(int resident) {
        return place[resident];
    }

    /** Index of the resident's age band. */
    public int ageBand(int resident) {
        return ageBand[resident];
    }

    /** The resident's quantile of the taste for travel, 0 to 255. */
    public int taste(int resident) {
        return taste[resident] & 0xff;
    }

    /** Rows of equal place and age band; {@link #rowStart} has one more entry than there are rows. */
    public int rows() {
        return rowKey.length;
    }

    /** First resident of a row. */
    public int rowStart(int row) {
        return rowStart[row];
    }

    /** Hash of the row's place and age band: residents' luck is keyed by it and their serial in the row. */
    public long rowKey(int row) {
        return rowKey[row];
    }
}
