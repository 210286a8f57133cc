package org.careshed.county;

/** Door-to-door times from every place to every facility, whole milliseconds. */
public final class TravelTable {

    /** No road leads there. */
    public static final long UNREACHABLE = Long.MAX_VALUE;

    private final int facilities;
    private final long[] ms;

    /** Times row by row: place, then facility. */
    public TravelTable(int facilities, long[] ms) {
        this.facilities = facilities;
        this.ms = ms.clone();
    }

    /** Door to door, one way; {@link #UNREACHABLE} where no road leads. */
    public long ms(int place, int facility) {
        return ms[place * facilities + facility];
    }
}
