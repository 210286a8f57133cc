package org.careshed.web.guard;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts wrong tokens: after {@value #MOST} within {@value #SECONDS} s no more are looked at until that time is over. */
final class Guesses {
    static final int MOST = 20;
    static final int SECONDS = 10;

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(SECONDS);

    private final LongSupplier clock;
    private long begun;
    private int wrong;

    /** @param clock nanoseconds, from any origin */
    Guesses(LongSupplier clock) {
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    /** Whether another guess is looked at. */
    synchronized boolean open() {
        long now = clock.getAsLong();
        if (now - begun >= WINDOW_NANOS) {
            begun = now;
            wrong = 0;
        }
        return wrong < MOST;
    }

    /** A guess was wrong. */
    synchronized void wrong() {
        wrong++;
    }
}
