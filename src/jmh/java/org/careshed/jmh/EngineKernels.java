package org.careshed.jmh;

import java.util.concurrent.TimeUnit;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.engine.EventList;
import org.careshed.engine.RadixSort;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/** What one event costs in the facility's own list and in MASON's schedule, and one arrival in the day's sort. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class EngineKernels {

    private static final int ROWS = 8192;
    private static final double MEAN_MS = 360_000;

    /** The hold model: the next event happens and puts one other on the list. */
    @State(Scope.Thread)
    public static class Pending {

        /** Events on the list. */
        @Param({"10", "100", "10000"})
        int pending;

        private final long world = Keys.world(1, 0);
        private EventList events;
        private SimState state;
        private long count;

        /** Fills both lists. */
        @Setup(Level.Iteration)
        public void fill() {
            events = new EventList();
            state = new SimState(1);
            state.start();
            for (int i = 0; i < pending; i++) {
                events.add(laterMs(0), 2, Keys.of(world, count), i);
                state.schedule.scheduleOnce(laterMs(0), new Again(this));
            }
        }

        private long laterMs(long nowMs) {
            return nowMs + 1 + (long) (MEAN_MS * Exact.exponential(Keys.of(world, count++)));
        }
    }

    /** A MASON agent that schedules itself again. */
    private static final class Again implements Steppable {

        private static final long serialVersionUID = 1;

        private final transient Pending pending;

        Again(Pending pending) {
            this.pending = pending;
        }

        @Override
        public void step(SimState state) {
            Schedule schedule = state.schedule;
            schedule.scheduleOnce(pending.laterMs((long) schedule.getTime()), this);
        }
    }

    /** Words like those of a day's plan. */
    @State(Scope.Thread)
    public static class Plan {

        private final long world = Keys.world(2, 0);
        private final long[] shuffled = new long[ROWS];
        private final long[] words = new long[ROWS];
        private final RadixSort radix = new RadixSort();

        /** Draws the words once. */
        @Setup
        public void draw() {
            for (int i = 0; i < ROWS; i++) {
                shuffled[i] = Keys.of(world, i) >>> 1;
            }
        }
    }

    /** One event of the facility's own list. */
    @Benchmark
    public long eventList(Pending pending) {
        EventList events = pending.events;
        long nowMs = events.nextMs();
        int load = events.nextLoad();
        events.removeNext();
        events.add(pending.laterMs(nowMs), 2, Keys.of(pending.world, pending.count), load);
        return nowMs;
    }

    /** One event of MASON's schedule. */
    @Benchmark
    public boolean masonSchedule(Pending pending) {
        return pending.state.schedule.step(pending.state);
    }

    /** One word of a sort by 34 bits: facility and millisecond of the day. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long[] radixSort(Plan plan) {
        System.arraycopy(plan.shuffled, 0, plan.words, 0, ROWS);
        plan.radix.sort(plan.words, ROWS, 24, 58);
        return plan.words;
    }

    /** The same by the library. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long[] librarySort(Plan plan) {
        System.arraycopy(plan.shuffled, 0, plan.words, 0, ROWS);
        java.util.Arrays.sort(plan.words);
        return plan.words;
    }
}
