package org.careshed.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.careshed.quantity.Require;

/**
 * Times subjects in turn within one process: A B, B A, A B and so on, so that a slow spell of the machine meets all of
 * them. Ratios are taken round by round, and the middle one counts. Time is CPU time of the calling thread: neighbours
 * on the machine disturb it little, and the collector's work is not in it, which favours who leaves garbage.
 */
final class Alternation {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Subject> subjects;
    private final double[][] cpuNs;
    private final double[][] wallNs;
    private final long[] units;

    private Alternation(List<Subject> subjects, int rounds) {
        this.subjects = subjects;
        this.cpuNs = new double[subjects.size()][rounds];
        this.wallNs = new double[subjects.size()][rounds];
        this.units = new long[subjects.size()];
    }

    /** Runs all subjects so often to warm up, and then so often to measure. */
    static Alternation of(List<Subject> subjects, int warmUps, int rounds) {
        Require.positive(rounds, "rounds");
        Alternation timed = new Alternation(List.copyOf(subjects), rounds);
        for (int warmUp = 0; warmUp < warmUps; warmUp++) {
            timed.round(0, warmUp % 2 == 1);
        }
        for (int round = 0; round < rounds; round++) {
            timed.round(round, round % 2 == 1);
        }
        return timed;
    }

    private void round(int round, boolean backwards) {
        for (int i = 0; i < subjects.size(); i++) {
            time(backwards ? subjects.size() - 1 - i : i, round);
        }
    }

    private void time(int subject, int round) {
        System.gc();
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long done = subjects.get(subject).work().getAsLong();
        cpuNs[subject][round] = (THREADS.getCurrentThreadCpuTime() - cpu) / (double) done;
        wallNs[subject][round] = (System.nanoTime() - wall) / (double) done;
        units[subject] = done;
    }

    /** What was timed. */
    List<Subject> subjects() {
        return subjects;
    }

    /** Units of a subject in one run. */
    long units(int subject) {
        return units[subject];
    }

    /** CPU nanoseconds of the simulating thread for one unit. */
    Spread cpuNs(int subject) {
        return Spread.of(cpuNs[subject]);
    }

    /** Elapsed nanoseconds for one unit, the collector's included. */
    Spread wallNs(int subject) {
        return Spread.of(wallNs[subject]);
    }

    /** Speed of one subject over that of another, in CPU time, round by round: 2 is twice as fast. */
    Spread speed(int subject, int reference) {
        return ratio(cpuNs[reference], cpuNs[subject]);
    }

    /** The same in elapsed time. */
    Spread elapsedSpeed(int subject, int reference) {
        return ratio(wallNs[reference], wallNs[subject]);
    }

    private static Spread ratio(double[] above, double[] below) {
        double[] ratio = new double[above.length];
        for (int round = 0; round < ratio.length; round++) {
            ratio[round] = above[round] / below[round];
        }
        return Spread.of(ratio);
    }
}
