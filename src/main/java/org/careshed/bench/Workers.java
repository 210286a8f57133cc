package org.careshed.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;

/**
 * Jobs done by some threads, each thread taking the next one that nobody has begun.
 *
 * @param total what the jobs returned, added up
 * @param cpuNs processor time of all the threads; the collector and the compiler are not in it
 */
record Workers(long total, long cpuNs) {

    /** Does jobs 0 to {@code jobs - 1}; what fails in one fails here. */
    static Workers run(int jobs, int threads, IntToLongFunction job) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Workers>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(pool.submit(() -> work(jobs, next, job)));
            }
            Workers all = new Workers(0, 0);
            for (Future<Workers> worker : workers) {
                all = all.and(worker.get());
            }
            return all;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a worker failed", fault.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Workers work(int jobs, AtomicInteger next, IntToLongFunction job) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long total = 0;
        for (int number = next.getAndIncrement(); number < jobs; number = next.getAndIncrement()) {
            total += job.applyAsLong(number);
        }
        return new Workers(total, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
    }

    private Workers and(Workers other) {
        return new Workers(total + other.total, cpuNs + other.cpuNs);
    }
}
