package org.careshed.measure.tally;

import java.util.Arrays;
import org.careshed.quantity.Ticks;

/** How many waits lasted how many whole minutes; the last of {@value #SIZE} counts takes all longer ones. */
public final class MinuteCounts {

    /** Counts a row: minutes 0 to 239, then 240 and more. */
    public static final int SIZE = 241;

    private final int[] counts;

    public MinuteCounts(int rows) {
        counts = new int[rows * SIZE];
    }

    /** Counts a wait of 0 ms or more. */
    public void add(int row, long waitMs) {
        counts[row * SIZE + (int) Math.min(waitMs / Ticks.MINUTE, SIZE - 1)]++;
    }

    /** Waits of {@code minute} to less than {@code minute + 1} minutes. */
    public int of(int row, int minute) {
        return counts[row * SIZE + minute];
    }

    /** All counts are zero again. */
    public void restart() {
        Arrays.fill(counts, 0);
    }
}
