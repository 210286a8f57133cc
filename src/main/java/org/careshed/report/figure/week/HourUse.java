package org.careshed.report.figure.week;

import java.util.Arrays;
import java.util.Optional;
import org.careshed.report.input.Spread;

/**
 * How busy a row is in each hour of the week.
 *
 * @param busy minutes worked, mean of the replications
 * @param staffed minutes of servers on duty, mean of the replications
 * @param spread share of each replication, over them
 * @param change share less that under the base in the same replication, over them; empty where there is no base
 * @param few minutes of servers on duty below which hardly anybody was
 */
record HourUse(double[] busy, double[] staffed, Spread[] spread, Optional<Spread[]> change, double few) {
    /** Less than this part of the best staffed hour is hardly anybody. */
    private static final double FAINT = 0.1;

    /** With what is few reckoned from the best staffed hour. */
    HourUse(double[] busy, double[] staffed, Spread[] spread, Optional<Spread[]> change) {
        this(busy, staffed, spread, change, FAINT * Arrays.stream(staffed).max().orElse(0));
    }

    /** Busy of staffed time in an hour, replications together; not a number where nobody was on duty. */
    double share(int hour) {
        return staffed[hour] > 0 ? busy[hour] / staffed[hour] : Double.NaN;
    }

    /** Of every hour. */
    double[] shares() {
        double[] shares = new double[staffed.length];
        Arrays.setAll(shares, this::share);
        return shares;
    }

    /** Of all hours together. */
    double whole() {
        double minutes = Arrays.stream(staffed).sum();
        return minutes > 0 ? Arrays.stream(busy).sum() / minutes : Double.NaN;
    }

    /** Whether hardly anybody was on duty: past closing, where who is still there works. */
    boolean faint(int hour) {
        return staffed[hour] < few;
    }
}
