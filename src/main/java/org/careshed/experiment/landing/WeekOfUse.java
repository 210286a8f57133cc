package org.careshed.experiment.landing;

/** Time worked and time staffed in each hour of the week in one world, millionths of a minute. */
final class WeekOfUse {
    /** Hours of a week. */
    static final int HOURS = 168;

    final long[] busy = new long[HOURS];
    final long[] staffed = new long[HOURS];

    /** Adds to an hour. */
    void add(int hour, long worked, long there) {
        busy[hour] += worked;
        staffed[hour] += there;
    }

    /** Adds all hours of another week. */
    void add(WeekOfUse other) {
        for (int hour = 0; hour < HOURS; hour++) {
            add(hour, other.busy[hour], other.staffed[hour]);
        }
    }

    /** Worked of staffed time, 0 to 1; not a number where nobody was on duty. */
    float[] shares() {
        float[] shares = new float[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            shares[hour] = staffed[hour] > 0 ? (float) ((double) busy[hour] / staffed[hour]) : Float.NaN;
        }
        return shares;
    }
}
