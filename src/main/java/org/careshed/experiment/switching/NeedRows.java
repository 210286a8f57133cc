package org.careshed.experiment.switching;

import java.util.Arrays;
import java.util.BitSet;
import org.careshed.experiment.switching.why.Places;
import org.careshed.quantity.Ticks;

/**
 * Needs of one world, a row each, in columns that only grow: whose, of what condition, from when, and where the first
 * choice led. Rows come day by day; a row is found again by the same resident, condition and onset, as a need has the same
 * onset in every world of one luck.
 */
final class NeedRows {
    /** The first choice is not taken yet. */
    static final int OPEN = -3;

    /** Instead of a row: there is no such need. */
    static final int NONE = -1;

    private static final int FIRST_ROWS = 1 << 12;

    /** A word of the index: time of the day above, row within the day below. */
    private static final int ROW_BITS = 32;

    private static final long ROW = (1L << ROW_BITS) - 1;

    private long[] onsetMs = new long[FIRST_ROWS];
    private int[] resident = new int[FIRST_ROWS];
    private short[] condition = new short[FIRST_ROWS];
    private short[] place = new short[FIRST_ROWS];
    private int rows;

    /** First row by day, and one more for the end; filled by {@link #seal}. */
    private int[] dayStart = new int[0];

    private long[] index = new long[0];

    /** Adds a need whose first choice is open; returns its row. */
    int add(long atMs, int who, int what) {
        if (rows == onsetMs.length) {
            int more = rows + (rows >> 1);
            onsetMs = Arrays.copyOf(onsetMs, more);
            resident = Arrays.copyOf(resident, more);
            condition = Arrays.copyOf(condition, more);
            place = Arrays.copyOf(place, more);
        }
        onsetMs[rows] = atMs;
        resident[rows] = who;
        condition[rows] = (short) what;
        place[rows] = OPEN;
        return rows++;
    }

    /** The first choice of a need led there. */
    void settle(int row, int where) {
        place[row] = (short) where;
    }

    int rows() {
        return rows;
    }

    /** Where the first choice of every row led so far. */
    short[] places() {
        return Arrays.copyOf(place, rows);
    }

    int resident(int row) {
        return resident[row];
    }

    int condition(int row) {
        return condition[row];
    }

    /** Where the first choice led: a facility, {@link Places#HOME}, {@link Places#NOWHERE} or {@link #OPEN}. */
    int place(int row) {
        return place[row];
    }

    /** No row is added any more; from now on rows can be found. */
    void seal() {
        int days = rows == 0 ? 0 : Ticks.day(onsetMs[rows - 1]) + 1;
        dayStart = new int[days + 1];
        for (int row = 0; row < rows; row++) {
            dayStart[Ticks.day(onsetMs[row]) + 1]++;
        }
        Arrays.parallelPrefix(dayStart, Integer::sum);
        index = new long[rows];
        for (int row = 0; row < rows; row++) {
            int day = Ticks.day(onsetMs[row]);
            index[row] = (onsetMs[row] - day * Ticks.DAY) << ROW_BITS | row - dayStart[day];
        }
        for (int day = 0; day < days; day++) {
            Arrays.sort(index, dayStart[day], dayStart[day + 1]);
        }
    }

    /** The first row of a need that nobody has claimed, or {@link #NONE}. */
    int find(long atMs, int who, int what, BitSet claimed) {
        int day = Ticks.day(atMs);
        if (day >= dayStart.length - 1) {
            return NONE;
        }
        long word = (atMs - day * Ticks.DAY) << ROW_BITS;
        int at = Arrays.binarySearch(index, dayStart[day], dayStart[day + 1], word);
        for (int i = at >= 0 ? at : -at - 1; i < dayStart[day + 1] && index[i] >>> ROW_BITS == word >>> ROW_BITS; i++) {
            int row = dayStart[day] + (int) (index[i] & ROW);
            if (resident[row] == who && condition[row] == what && !claimed.get(row)) {
                return row;
            }
        }
        return NONE;
    }
}
