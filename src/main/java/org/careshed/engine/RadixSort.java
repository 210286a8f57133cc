package org.careshed.engine;

import java.util.Arrays;

/**
 * Sorts 64-bit words by some of their bits, read as a number without sign, least significant digit first: no comparison,
 * no allocation once its buffers have grown. The day's needs and arrivals pass here.
 */
public final class RadixSort {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final int[] count = new int[DIGITS];
    private long[] other = new long[0];

    /**
     * Sorts the first {@code n} words by bits {@code lowBit} (included) to {@code highBit} (excluded); words equal in these
     * bits keep their order.
     */
    public void sort(long[] words, int n, int lowBit, int highBit) {
        if (other.length < n) {
            other = new long[Math.max(n, 2 * other.length)];
        }
        long[] from = words;
        long[] to = other;
        for (int shift = lowBit; shift < highBit; shift += DIGIT_BITS) {
            int mask = (1 << Math.min(DIGIT_BITS, highBit - shift)) - 1;
            pass(from, to, n, shift, mask);
            long[] swap = from;
            from = to;
            to = swap;
        }
        if (from != words) {
            System.arraycopy(from, 0, words, 0, n);
        }
    }

    private void pass(long[] from, long[] to, int n, int shift, int mask) {
        Arrays.fill(count, 0, mask + 1, 0);
        for (int i = 0; i < n; i++) {
            count[(int) (from[i] >>> shift) & mask]++;
        }
        int start = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int here = count[digit];
            count[digit] = start;
            start += here;
        }
        for (int i = 0; i < n; i++) {
            long word = from[i];
            to[count[(int) (word >>> shift) & mask]++] = word;
        }
    }
}
