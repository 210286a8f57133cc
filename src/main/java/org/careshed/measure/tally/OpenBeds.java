package org.careshed.measure.tally;

import java.util.Arrays;

/**
 * How long beds were open, cell by cell, while their number changes. A bed that is closed counts as open until its patient
 * has left, so that no more beds are ever used than there are.
 */
public final class OpenBeds {

    private final int[] beds;
    private final int[] taken;
    private final long[] sinceMs;
    private final long[] openMs;

    /** Beds by cell at the start. */
    public OpenBeds(BedCells cells) {
        beds = new int[cells.size()];
        taken = new int[beds.length];
        sinceMs = new long[beds.length];
        openMs = new long[beds.length];
        turn(cells, 0);
    }

    /** Another number of beds from now on. */
    public void turn(BedCells cells, long atMs) {
        for (int cell = 0; cell < beds.length; cell++) {
            advance(cell, atMs);
            beds[cell] = cells.beds(cell);
        }
    }

    /** A patient lies down ({@code 1}) or leaves ({@code -1}). */
    public void taken(int cell, long atMs, int change) {
        advance(cell, atMs);
        taken[cell] += change;
    }

    /** Forgets what was before. */
    public void restart(long atMs) {
        Arrays.fill(openMs, 0);
        Arrays.fill(sinceMs, atMs);
    }

    /** Bed-time of a cell since the last restart, milliseconds. */
    public long openMs(int cell, long atMs) {
        advance(cell, atMs);
        return openMs[cell];
    }

    private void advance(int cell, long atMs) {
        int open = Math.max(beds[cell], taken[cell]);
        openMs[cell] = Math.addExact(openMs[cell], Math.multiplyExact(open, atMs - sinceMs[cell]));
        sinceMs[cell] = atMs;
    }
}
