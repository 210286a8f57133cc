package org.careshed.experiment;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do work side by side, in the order in which it is handed over. They do not keep a process from ending. */
public final class WorkPool implements AutoCloseable {
    private final ExecutorService workers;

    /**
     * @param name of the threads
     * @param threads 1 or more
     */
    public WorkPool(String name, int threads) {
        workers = Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Hands over work. */
    public <T> Future<T> submit(Callable<T> work) {
        return workers.submit(work);
    }

    /** What all of some work comes to, in its order; throws what the first that failed threw. */
    public <T> List<T> all(List<? extends Callable<T>> work) {
        List<Future<T>> waiting = work.stream().map(this::<T>submit).toList();
        return waiting.stream().map(WorkPool::done).toList();
    }

    /** Waits for work, and throws what it threw. */
    public static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (fault.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(fault.getCause());
        }
    }

    /** Ends the threads; work in progress is interrupted. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
