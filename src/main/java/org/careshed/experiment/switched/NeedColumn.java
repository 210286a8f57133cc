package org.careshed.experiment.switched;

import java.util.Arrays;

/** A number beside a need's key, one row after the other: two columns that only grow. */
final class NeedColumn {
    private static final int FIRST_ROWS = 1 << 10;

    private long[] needs = new long[FIRST_ROWS];
    private int[] numbers = new int[FIRST_ROWS];
    private int rows;

    void add(long need, int number) {
        if (rows == needs.length) {
            needs = Arrays.copyOf(needs, rows + (rows >> 1));
            numbers = Arrays.copyOf(numbers, needs.length);
        }
        needs[rows] = need;
        numbers[rows] = number;
        rows++;
    }

    int rows() {
        return rows;
    }

    void clear() {
        rows = 0;
    }

    /** The number of each need, in the order in which they were added. */
    ByNeed byNeed() {
        long[] sorted = Arrays.copyOf(needs, rows);
        Arrays.sort(sorted);
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (row == 0 || sorted[row] != sorted[row - 1]) {
                sorted[count++] = sorted[row];
            }
        }
        long[] distinct = Arrays.copyOf(sorted, count);
        int[] from = new int[count + 1];
        for (int row = 0; row < rows; row++) {
            from[Arrays.binarySearch(distinct, needs[row]) + 1]++;
        }
        Arrays.parallelPrefix(from, Integer::sum);
        int[] next = Arrays.copyOf(from, count);
        int[] grouped = new int[rows];
        for (int row = 0; row < rows; row++) {
            grouped[next[Arrays.binarySearch(distinct, needs[row])]++] = numbers[row];
        }
        return new ByNeed(distinct, from, grouped);
    }
}
