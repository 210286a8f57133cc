package org.careshed.experiment.paired;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Work on several threads that makes more work: what follows from work that was begun goes before anything that was not,
 * so that little is begun at a time. The first fault ends it: what was begun is finished, what follows is left out.
 */
final class Works {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busy;
    private Optional<Throwable> fault = Optional.empty();

    /** Work that waits until all that was added before is begun. */
    synchronized void addLast(Runnable work) {
        if (fault.isEmpty()) {
            waiting.addLast(work);
            notifyAll();
        }
    }

    /** Work that goes before all that waits. */
    synchronized void addFirst(Runnable work) {
        if (fault.isEmpty()) {
            waiting.addFirst(work);
            notifyAll();
        }
    }

    /**
     * Does all work, and what follows from it. What work throws is thrown here, when the threads have ended.
     *
     * @param threads 1 or more
     * @throws IllegalStateException when the thread is interrupted
     */
    void run(int threads) {
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < threads; worker++) {
            workers.add(new Thread(this::work, "careshed-paired-" + worker));
        }
        workers.forEach(worker -> {
            worker.setDaemon(true);
            worker.start();
        });
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException stopped) {
            end(stopped);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
        fault.ifPresent(Works::rethrow);
    }

    private void work() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            try {
                next.get().run();
            } catch (RuntimeException | Error thrown) {
                end(thrown);
            } finally {
                rest();
            }
        }
    }

    /** Waits while others may still make work. */
    private synchronized Optional<Runnable> next() {
        while (waiting.isEmpty() && busy > 0) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                end(stopped);
                return Optional.empty();
            }
        }
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        next.ifPresent(work -> busy++);
        return next;
    }

    private synchronized void rest() {
        busy--;
        notifyAll();
    }

    private synchronized void end(Throwable thrown) {
        waiting.clear();
        fault = fault.or(() -> Optional.of(thrown));
        notifyAll();
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalStateException("interrupted", thrown);
    }
}
