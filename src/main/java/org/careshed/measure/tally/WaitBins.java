package org.careshed.measure.tally;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Counts of waits in bins, for percentiles without keeping every wait. Bin 0 holds 0 to 1,023 ms. From 1,024 ms (about
 * a second) on every octave is cut into {@code 2^bits} bins of equal width: the bin of a wait w with highest bit 2^o
 * begins at w with all but its {@code bits + 1} highest bits set to 0. The last bin, in the octave from 2^28 ms (3.1
 * days) to 2^29 ms (6.2 days), takes longer waits too.
 *
 * <p>The percentile p of n waits is the lower bound of the bin that holds the wait of rank {@code ceil(p n / 100)} (1
 * is the shortest). It is never above the exact figure of that rank and below it by less than a bin: 1,024 ms, or
 * {@code 1 / 2^bits} of the figure.
 */
public final class WaitBins {

    /** 32 bins an octave, for a county's many pools: percentiles are at most 3.2 % low. */
    public static final int COUNTY_BITS = 5;

    /** 1,024 bins an octave, where there are few pools and theory to compare with: at most 0.1 % low. */
    public static final int THEORY_BITS = 10;

    private static final int FIRST_OCTAVE = 10;
    private static final int LAST_OCTAVE = 28;

    private final int bits;
    private final int size;
    private final int[] counts;

    /** @param rows how many histograms are kept side by side */
    public WaitBins(int rows, int bits) {
        this.bits = bits;
        size = 1 + ((LAST_OCTAVE - FIRST_OCTAVE + 1) << bits);
        counts = new int[Math.multiplyExact(rows, size)];
    }

    /** Counts a wait in a histogram. */
    public void add(int row, long waitMs) {
        counts[row * size + bin(waitMs)]++;
    }

    /** All counts are zero again. */
    public void restart() {
        Arrays.fill(counts, 0);
    }

    /** Percentile {@code percent} (1 to 100) over the waits of some histograms together, ms; empty without waits. */
    public OptionalLong percentileMs(int percent, int... rows) {
        long[] merged = new long[size];
        long total = 0;
        for (int row : rows) {
            for (int bin = 0; bin < size; bin++) {
                merged[bin] += counts[row * size + bin];
                total += counts[row * size + bin];
            }
        }
        if (total == 0) {
            return OptionalLong.empty();
        }
        long rank = (percent * total + 99) / 100;
        int bin = 0;
        for (long below = merged[0]; below < rank; below += merged[bin]) {
            bin++;
        }
        return OptionalLong.of(lowerMs(bin));
    }

    /** The bin of a wait of 0 ms or more. */
    public int bin(long waitMs) {
        int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(waitMs | 1);
        if (octave < FIRST_OCTAVE) {
            return 0;
        }
        if (octave > LAST_OCTAVE) {
            return size - 1;
        }
        int within = (int) (waitMs >>> (octave - bits)) - (1 << bits);
        return 1 + ((octave - FIRST_OCTAVE) << bits) + within;
    }

    /** The shortest wait that falls into a bin, milliseconds. */
    public long lowerMs(int bin) {
        if (bin == 0) {
            return 0;
        }
        int octave = FIRST_OCTAVE + ((bin - 1) >> bits);
        long within = (bin - 1) & ((1 << bits) - 1);
        return ((1L << bits) + within) << (octave - bits);
    }
}
