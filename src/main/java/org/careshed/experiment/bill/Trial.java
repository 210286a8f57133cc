package org.careshed.experiment.bill;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Predicate;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.ReplicationRun;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.careshed.scenario.Scenario;

/**
 * The first days of a scenario, simulated and timed, for some seconds and two weeks at least; a shorter run is repeated.
 * The second half of the time counts, as in the first the program is still warming up. A whole run is taken to last
 * longer as more needs are expected in it: queues that grow, levers that begin later and a busy machine are not foreseen.
 *
 * @param seconds that a whole run takes one thread
 * @param days that were simulated
 * @param allDays of a whole run
 * @param countyBytes live memory of the county, which all threads share
 * @param worldBytes live memory of one world in it
 * @param partBytes of what one run leaves, as it stands before anything has happened: figures grow by some digits
 * @param figures that one run has
 */
public record Trial(
        double seconds, double days, int allDays, long countyBytes, long worldBytes, long partBytes, int figures) {
    /** So that weekends are in it. */
    private static final int LEAST_DAYS = 7;

    private static final int COLLECTIONS = 2;
    private static final String ANY_KEY = "0".repeat(64);

    /**
     * Tries a scenario out. Collects garbage to see what is left.
     *
     * @param kept whether a table is kept of a run, by its name
     * @param seconds that it may take, 0 or more; longer where two weeks take longer
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static Trial of(Scenario scenario, MeasureSet measured, Predicate<String> kept, int seconds) {
        return of(scenario, measured, kept, seconds, Halt.NEVER);
    }

    /**
     * The same, if it is wanted to its end.
     *
     * @param halt asked while the county and its world are made, and between windows of the simulated days
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static Trial of(Scenario scenario, MeasureSet measured, Predicate<String> kept, int seconds, Halt halt) {
        halt.ask();
        long before = usedBytes();
        halt.ask();
        Prepared prepared = Prepared.of(scenario, halt);
        long county = Math.max(0, usedBytes() - before);
        Clock clock = new Clock(scenario, seconds * 1_000_000_000L / 2, halt);
        Replication replication = new Replication(prepared, measured);
        try {
            for (int again = 0; ; again++) {
                clock.begin();
                replication.run(again, clock);
            }
        } catch (Enough enough) {
            Part blank = measured.blank(prepared);
            List<Table> tables = blank.tables().stream()
                    .filter(table -> kept.test(table.name()))
                    .toList();
            return new Trial(
                    clock.seconds,
                    Math.min(clock.days, clock.allDays),
                    scenario.calendar().days(),
                    county,
                    Math.max(0, clock.liveBytes - before - county),
                    new Part(0, blank.readings(), tables).bytes(ANY_KEY).length,
                    blank.readings().size());
        }
    }

    private static long usedBytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Hears how far the simulated days are, and ends them in time. */
    private static final class Clock implements ReplicationRun.Steps {
        private final Halt halt;
        private final ExpectedNeeds needs;
        private final double allDays;
        private final long halfNs;
        private long began;
        private long from;
        private double share;
        private double days;
        private double daysBefore;
        private double done;
        private double doneBefore;
        private double seconds;
        private long liveBytes;

        Clock(Scenario scenario, long halfNs, Halt halt) {
            this.halt = halt;
            this.halfNs = halfNs;
            this.needs = new ExpectedNeeds(scenario);
            this.allDays = scenario.calendar().horizonMs() / (double) Ticks.DAY;
        }

        /** A run begins. */
        void begin() {
            share = 0;
        }

        @Override
        public void ask() {
            halt.ask();
        }

        @Override
        public void done(double reached) {
            halt.ask();
            long now = System.nanoTime();
            began = began == 0 ? now : began;
            done += needs.until(reached * allDays) - needs.until(share * allDays);
            days += (reached - share) * allDays;
            share = reached;
            if (days - daysBefore < LEAST_DAYS) {
                return;
            }
            if (from == 0 && now - began >= halfNs) {
                from = now;
                daysBefore = days;
                doneBefore = done;
            } else if (from > 0 && now - from >= halfNs) {
                seconds = (now - from) / 1e9 * needs.all() / (done - doneBefore);
                liveBytes = usedBytes();
                throw new Enough();
            }
        }
    }

    /** Ends the trial in the middle of a run. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough was seen", null, false, false);
        }
    }
}
