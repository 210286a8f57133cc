package org.careshed.measure.tally;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.careshed.quantity.Ticks;

/**
 * Levels that step up and down, as exact whole-number sums over the {@value #HOURS} hours of the week: hour 0 is Monday from
 * 0:00 to 1:00, hour 167 Sunday from 23:00. Changes of one level are told in order of time. How much is kept does not depend on
 * how long the run is.
 */
public final class WeekHours {

    /** Hours of a week. */
    public static final int HOURS = 168;

    private final int first;
    private final long[] level;
    private final long[] sinceMs;
    private final long[] sums;

    /**
     * Levels from zero at time 0.
     *
     * @param size how many levels
     * @param begins the date of time 0
     */
    public WeekHours(int size, LocalDate begins) {
        first = 24 * (begins.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        level = new long[size];
        sinceMs = new long[size];
        sums = new long[Math.multiplyExact(size, HOURS)];
    }

    /** A level is {@code to} from now on. */
    public void set(int index, long atMs, long to) {
        if (to != level[index]) {
            upTo(index, atMs);
            level[index] = to;
        }
    }

    public long level(int index) {
        return level[index];
    }

    /** Sums begin again from zero, levels stay. */
    public void restart(long atMs) {
        Arrays.fill(sums, 0);
        Arrays.fill(sinceMs, atMs);
    }

    /** Sums reach up to now. */
    public void end(long atMs) {
        for (int index = 0; index < level.length; index++) {
            upTo(index, atMs);
        }
    }

    /** Level x milliseconds in an hour of the week, all weeks together. */
    public long sum(int index, int hour) {
        return sums[index * HOURS + hour];
    }

    private void upTo(int index, long atMs) {
        long from = sinceMs[index];
        while (level[index] != 0 && from < atMs) {
            long hour = from / Ticks.HOUR;
            long until = Math.min(atMs, (hour + 1) * Ticks.HOUR);
            sums[index * HOURS + (int) ((first + hour) % HOURS)] += level[index] * (until - from);
            from = until;
        }
        sinceMs[index] = atMs;
    }
}
