package org.careshed.engine;

import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The clock: MASON's schedule, holding one entry at a time for the next phase of the day. A day is its morning, its
 * windows, its night; the last day may be cut short by the horizon. Nothing else queues here, nothing is drawn from
 * MASON's generator, and events of facilities never meet in the schedule.
 */
public final class Windows {

    /** What a day is made of, in this order. All times are milliseconds after time 0. */
    public interface Day {
        /** Before anything happens on a day. */
        void morning(int day, long startMs);

        /** Everything from the last window's end until {@code endMs} (excluded). */
        void window(long endMs);

        /** After the day's last window. */
        void night(int day, long endMs);

        /** Asked between phases: whether to stop here for good. */
        boolean cancelled();
    }

    private final SimState state;
    private final Schedule schedule;
    private final long windowMs;
    private final long horizonMs;
    private final Day day;
    private long doneMs;

    /**
     * @param startMs where to begin: the start of a day
     * @param windowMs length of a window, a divisor of the day
     * @param horizonMs where the run ends
     */
    public Windows(long startMs, long windowMs, long horizonMs, Day day) {
        this(startMs, windowMs, horizonMs, day, new SimState(0L));
    }

    /** The same on somebody's clock. */
    public Windows(long startMs, long windowMs, long horizonMs, Day day, SimState clock) {
        Require.that(startMs % Ticks.DAY == 0, "a run begins at the start of a day, not at " + startMs + " ms");
        Require.that(
                windowMs > 0 && Ticks.DAY % windowMs == 0, "a window (" + windowMs + " ms) must divide the day evenly");
        this.windowMs = windowMs;
        this.horizonMs = horizonMs;
        this.day = day;
        this.doneMs = startMs;
        state = clock;
        schedule = clock.schedule;
    }

    /** Puts the first phase on the clock, whose owner steps it window by window and asks nobody whether to stop. */
    public void begin() {
        begin(horizonMs);
    }

    /** Plays until the horizon; false when it was cancelled before. */
    public boolean run() {
        return runUntil(horizonMs);
    }

    /** Plays whole days until a day's start or the horizon; false when it was cancelled before. */
    public boolean runUntil(long untilMs) {
        long end = Math.min(untilMs, horizonMs);
        schedule.clear();
        schedule.reset();
        begin(end);
        while (!day.cancelled() && schedule.step(state)) {
            continue;
        }
        return doneMs >= end;
    }

    private void begin(long end) {
        if (doneMs < end) {
            schedule.scheduleOnce(doneMs, (Steppable) now -> morning(end));
        }
    }

    private void morning(long end) {
        day.morning(Ticks.day(doneMs), doneMs);
        next(end);
    }

    private void next(long end) {
        long until = Math.min(doneMs + windowMs, horizonMs);
        schedule.scheduleOnce(until, (Steppable) now -> window(until, end));
    }

    private void window(long until, long end) {
        day.window(until);
        int today = Ticks.day(doneMs);
        doneMs = until;
        if (until % Ticks.DAY != 0 && until < horizonMs) {
            next(end);
            return;
        }
        day.night(today, until);
        if (until < end) {
            morning(end);
        }
    }
}
