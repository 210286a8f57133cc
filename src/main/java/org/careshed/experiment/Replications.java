package org.careshed.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.careshed.quantity.Require;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.folder.ResultFolder;

/**
 * Runs the missing replications of a results folder on several threads and keeps each as it finishes. Results depend
 * neither on the number of threads nor on the order of finishing. Threads for which there is no replication help those in
 * progress. A signal that ends the process (SIGTERM, SIGINT,
 * SIGHUP) stops new work, gives the replications in progress {@value #GRACE_SECONDS} s to be kept or given up, and ends
 * with the signal's code (143, 130, 129); the same command continues later.
 */
public final class Replications {
    /** Longest wait for work in progress when the process is told to end, seconds. */
    public static final int GRACE_SECONDS = 10;

    private final ResultFolder folder;
    private final ReplicationRun run;
    private final ProgressBoard board;
    private final ConcurrentLinkedQueue<Integer> waiting;
    private final ConcurrentLinkedQueue<Failed> failed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> fatal = new AtomicReference<>();
    private final int threads;
    private final AtomicInteger free;
    private volatile boolean stopping;

    private Replications(ResultFolder folder, ReplicationRun run, Progress progress, int most) {
        List<Integer> missing = folder.missing();
        this.folder = folder;
        this.run = run;
        this.board = new ProgressBoard(progress, folder.reused(), folder.reused() + missing.size());
        this.waiting = new ConcurrentLinkedQueue<>(missing);
        this.threads = Math.min(most, Math.max(1, missing.size()));
        this.free = new AtomicInteger(most - threads);
    }

    /**
     * Runs what is missing.
     *
     * @param threads 1 or more: so many replications at once, and one helper each for those in progress while no others wait
     * @param seed the world's seed, for reports of failures
     * @param replay the command that runs one replication alone
     * @return whether all replications are kept; false after a signal
     * @throws ReplicationsFailedException if some replications failed; the others are kept
     * @throws org.careshed.result.ResultException if the disk fails; finished replications are kept
     */
    public static boolean run(
            ResultFolder folder,
            int threads,
            ReplicationRun run,
            Progress progress,
            long seed,
            IntFunction<String> replay) {
        Require.positive(threads, "threads");
        Replications replications = new Replications(folder, run, progress, threads);
        replications.runOnThreads();
        replications.throwFaults(seed, replay);
        return folder.missing().isEmpty();
    }

    private void runOnThreads() {
        CountDownLatch finished = new CountDownLatch(threads);
        Thread hook = new Thread(() -> stop(finished), "careshed-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            for (int i = 1; i <= threads; i++) {
                Thread worker = new Thread(() -> work(finished), "careshed-replications-" + i);
                worker.setDaemon(true);
                worker.start();
            }
            finished.await();
        } catch (InterruptedException e) {
            stop(finished);
            Thread.currentThread().interrupt();
        } finally {
            remove(hook);
        }
    }

    private void work(CountDownLatch finished) {
        try {
            for (Integer next = waiting.poll(); next != null && !stopping; next = waiting.poll()) {
                replicate(next);
            }
        } catch (StoppedException e) {
            stopping = true;
        } catch (Throwable e) {
            fatal.compareAndSet(null, e);
            stopping = true;
        } finally {
            free.incrementAndGet();
            finished.countDown();
        }
    }

    private void replicate(int replication) {
        board.begin(replication);
        Part part;
        try {
            part = run.run(replication, new Running(replication));
        } catch (StoppedException | ResultException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            failed.add(new Failed(replication, e));
            board.give(replication);
            return;
        }
        Require.that(
                part.replication() == replication,
                "replication " + replication + " came back as " + part.replication());
        folder.add(part);
        board.end(replication);
    }

    private void throwIfStopping() {
        if (stopping) {
            throw new StoppedException();
        }
    }

    private void step(int replication, double share) {
        throwIfStopping();
        board.step(replication, share);
    }

    private void stop(CountDownLatch finished) {
        stopping = true;
        try {
            finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is at work and must not be removed.
            return;
        }
    }

    private void throwFaults(long seed, IntFunction<String> replay) {
        Throwable fault = fatal.get();
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        if (fault instanceof Error error) {
            throw error;
        }
        List<ReplicationFailure> failures = failed.stream()
                .sorted(Comparator.comparingInt(Failed::replication))
                .map(one -> new ReplicationFailure(one.replication, seed, replay.apply(one.replication), one.fault))
                .toList();
        if (!failures.isEmpty()) {
            throw new ReplicationsFailedException(failures, board.done());
        }
    }

    /** A replication in progress. */
    private final class Running implements ReplicationRun.Steps {
        private final int replication;

        Running(int replication) {
            this.replication = replication;
        }

        @Override
        public void done(double share) {
            step(replication, share);
        }

        @Override
        public void ask() {
            throwIfStopping();
        }

        @Override
        public boolean takesThread() {
            return free.getAndUpdate(threads -> Math.max(0, threads - 1)) > 0;
        }

        @Override
        public void givesThreadBack() {
            free.incrementAndGet();
        }
    }

    private record Failed(int replication, Throwable fault) {}
}
