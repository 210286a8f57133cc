package org.careshed.experiment.watch;

import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.careshed.experiment.StoppedException;
import org.careshed.model.RunControl;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;

/**
 * How a watcher holds a run: pause, resume, pace, cancel, from any thread. All worlds of a run obey a pause and a cancel,
 * the one that is watched also the pace. A pause and a pace take effect at the end of a simulated hour, when its frame is
 * seen; a cancel at the end of a window, and at once in a pause or while a world is being made. No result depends on it.
 */
public final class Control {
    /** Longest wait between two looks at whether something else stops the run, milliseconds. */
    private static final long SLICE_MS = 100;

    private static final double NS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private volatile boolean paused;
    private volatile boolean cancelled;

    /** Simulated hours per second; infinite while unthrottled. */
    private volatile double hoursPerSecond = Double.POSITIVE_INFINITY;

    /** Holds the run at the next hour. */
    public synchronized void pause() {
        paused = true;
    }

    /** Lets the run go on. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Ends the run; it can be continued later, replication by replication. */
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /**
     * Lets the watched world run no faster than this.
     *
     * @param simulatedHours per real second, more than 0
     */
    public synchronized void pace(double simulatedHours) {
        hoursPerSecond = Require.positive(simulatedHours, "hours per second");
        notifyAll();
    }

    /** Lets the watched world run as fast as it can. */
    public synchronized void unthrottle() {
        hoursPerSecond = Double.POSITIVE_INFINITY;
        notifyAll();
    }

    /** Whether the run is held. */
    public boolean paused() {
        return paused;
    }

    /** Whether the run is to end. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Asked while a county and its worlds are made: a run that is cancelled ends there as one that a signal stopped. */
    public Halt halt() {
        return () -> {
            if (cancelled) {
                throw new StoppedException();
            }
        };
    }

    /** Simulated hours per real second; empty while unthrottled. */
    public OptionalDouble pace() {
        double pace = hoursPerSecond;
        return Double.isInfinite(pace) ? OptionalDouble.empty() : OptionalDouble.of(pace);
    }

    /**
     * What one world asks.
     *
     * @param watched whether the world obeys the pace
     * @param told is told how far the world is, between windows and again and again in a wait; what it throws ends the wait
     */
    RunControl asked(boolean watched, LongConsumer told) {
        return new Leash(watched, told);
    }

    private synchronized void await(long most) {
        if (cancelled) {
            return;
        }
        try {
            wait(Math.max(1, Math.min(SLICE_MS, most)));
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
    }

    /** One world's side of it; asked on the thread that simulates. */
    private final class Leash implements RunControl {
        private final boolean watched;
        private final LongConsumer told;
        private long hours = -1;
        private boolean looked;
        private long sinceNs = System.nanoTime();

        Leash(boolean watched, LongConsumer told) {
            this.watched = watched;
            this.told = told;
        }

        @Override
        public boolean looks(long doneMs) {
            looked = doneMs / Ticks.HOUR > hours && (paused || paced());
            return looked;
        }

        @Override
        public boolean goOn(long doneMs) {
            told.accept(doneMs);
            long passed = doneMs / Ticks.HOUR - hours;
            if (passed > 0) {
                hours += passed;
                if (looked) {
                    hold(doneMs, passed);
                }
            }
            return !cancelled;
        }

        private void hold(long doneMs, long passed) {
            while (!cancelled && (paused || paced() && leftMs(passed) > 0)) {
                await(paused ? SLICE_MS : leftMs(passed));
                told.accept(doneMs);
            }
            sinceNs = System.nanoTime();
        }

        private boolean paced() {
            return watched && !Double.isInfinite(hoursPerSecond);
        }

        private long leftMs(long passed) {
            double lastsNs = passed * NS_PER_SECOND / hoursPerSecond;
            double leftNs = lastsNs - (System.nanoTime() - sinceNs);
            return (long) (leftNs / TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
