package org.careshed.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A second thread that works with its owner. Some work is shared out: both take parts, the owner from the front and the
 * partner from the back, until none is left; so neighbours in the list of parts mostly stay on the same core. While
 * nothing is shared out the partner does its chore. It never keeps the owner waiting for a part that it has not taken.
 *
 * <p>Sharing costs about a microsecond: no locks, only words that both watch. Who has nothing to do watches for a while,
 * then lets others run, then sleeps.
 */
public final class Partner implements Crew, AutoCloseable {

    /** Who takes a part: the owner. */
    public static final int OWNER = 0;

    /** Who takes a part: the partner. */
    public static final int OTHER = 1;

    private static final int WATCHES = 20_000;
    private static final int WATCHES_TOGETHER = 2_000;
    private static final int YIELDS = 100;
    private static final long NAP_NS = 50_000;

    /** Words far enough apart not to share a cache line: the parts left, and how many the partner has done so far. */
    private static final int LEFT = 16;

    private static final int DONE = 32;
    private static final int SLEEPS = 48;
    private static final int WORDS = 64;

    /** Of {@link #LEFT}: the first part left, the part behind the last, and above them a number of the sharing. */
    private static final int PART_BITS = 16;

    private static final long PART = (1 << PART_BITS) - 1;

    private final AtomicLongArray words = new AtomicLongArray(WORDS);
    private final BooleanSupplier chore;
    private final Thread thread;
    private Work work = (part, hand) -> {};
    private long sharings;
    private long expected;
    private final Fault[] faults = new Fault[2];
    private volatile boolean ended;
    private volatile Throwable broken;

    /**
     * Starts a partner.
     *
     * @param chore does a little; false if there is nothing to do
     */
    public Partner(String name, BooleanSupplier chore) {
        this.chore = chore;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What a part threw. */
    private record Fault(int part, Throwable thrown) {}

    /** The owner and the partner. */
    @Override
    public int hands() {
        return 2;
    }

    /**
     * Does some work with the partner; called by the owner. All parts are done even if some throw; then what the first of
     * those threw is thrown.
     */
    @Override
    public boolean share(int parts, Work each) {
        work = each;
        sharings++;
        words.set(LEFT, sharings << 2 * PART_BITS | (long) parts << PART_BITS);
        more();
        int own = 0;
        for (int part = takeFirst(); part >= 0; part = takeFirst()) {
            does(part, OWNER);
            own++;
        }
        expected += parts - own;
        int watched = 0;
        while (words.get(DONE) != expected) {
            pause(watched++);
        }
        throwFault();
        return watched <= WATCHES_TOGETHER;
    }

    /** There is something to do for a partner who may sleep. */
    public void more() {
        if (words.get(SLEEPS) != 0) {
            LockSupport.unpark(thread);
        }
    }

    /** Returns when something is true that the partner brings about. */
    public void await(BooleanSupplier done) {
        for (int watched = 0; !done.getAsBoolean(); watched++) {
            pause(watched);
        }
    }

    /** Sends the partner away; what it was doing is done. */
    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void does(int part, int hand) {
        try {
            work.part(part, hand);
        } catch (RuntimeException | Error thrown) {
            if (faults[hand] == null || part < faults[hand].part) {
                faults[hand] = new Fault(part, thrown);
            }
        }
    }

    private void throwFault() {
        Fault first = faults[OWNER];
        if (first == null || faults[OTHER] != null && faults[OTHER].part < first.part) {
            first = faults[OTHER];
        }
        if (first != null) {
            Arrays.fill(faults, null);
            if (first.thrown instanceof RuntimeException exception) {
                throw exception;
            }
            throw (Error) first.thrown;
        }
    }

    private int takeFirst() {
        while (true) {
            long left = words.get(LEFT);
            long first = left & PART;
            if (first == (left >>> PART_BITS & PART)) {
                return -1;
            }
            if (words.compareAndSet(LEFT, left, left + 1)) {
                return (int) first;
            }
        }
    }

    /** Only the work of this sharing can be taken: a newer one has another number above. */
    private int takeLast() {
        long left = words.get(LEFT);
        while ((left & PART) != (left >>> PART_BITS & PART)) {
            if (words.compareAndSet(LEFT, left, left - (1L << PART_BITS))) {
                return (int) (left >>> PART_BITS & PART) - 1;
            }
            left = words.get(LEFT);
        }
        return -1;
    }

    private void run() {
        try {
            int idle = 0;
            while (!ended) {
                if (doesPart() || chore.getAsBoolean()) {
                    idle = 0;
                } else if (idle++ < WATCHES) {
                    Thread.onSpinWait();
                } else {
                    sleep();
                    idle = 0;
                }
            }
        } catch (Throwable fault) {
            broken = fault;
        }
    }

    private boolean doesPart() {
        int part = takeLast();
        if (part < 0) {
            return false;
        }
        does(part, OTHER);
        words.set(DONE, words.get(DONE) + 1);
        return true;
    }

    /** Looks once more before it sleeps, since who wakes it looks whether it sleeps. */
    private void sleep() {
        words.set(SLEEPS, 1);
        if (!ended && !doesPart() && !chore.getAsBoolean()) {
            LockSupport.park(this);
        }
        words.set(SLEEPS, 0);
    }

    private void pause(int watched) {
        if (broken != null) {
            throw new IllegalStateException("the second thread of a run has ended", broken);
        }
        if (watched < WATCHES_TOGETHER) {
            Thread.onSpinWait();
        } else if (watched < WATCHES_TOGETHER + YIELDS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(NAP_NS);
        }
    }
}
