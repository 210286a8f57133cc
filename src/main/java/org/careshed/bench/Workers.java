package org.careshed.bench;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import org.careshed.experiment.WorkPool;

/**
 * Jobs done by some threads, each thread taking the next one that nobody has begun.
 *
 * @param total what the jobs returned, added up
 * @param cpuNs processor time of all the threads; the collector and the compiler are not in it
 */
record Workers(long total, long cpuNs) {

    /** Does jobs 0 to {@code jobs - 1}; what fails in one fails here. */
    static Workers run(int jobs, int threads, IntToLongFunction job) {
        AtomicInteger next = new AtomicInteger();
        try (WorkPool pool = new WorkPool("careshed-bench", threads)) {
            return pool.<Workers>all(Collections.nCopies(threads, () -> work(jobs, next, job))).stream()
                    .reduce(new Workers(0, 0), Workers::and);
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
