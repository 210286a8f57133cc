package org.careshed.experiment.bill;

import org.careshed.quantity.Require;

/**
 * Peak memory of a process: what Java takes for itself, and the live counties and worlds times what a collector leaves
 * free beside them. Live memory is read off a trial; the two constants were fitted to whole processes and are good to a
 * third (docs/performance.md). The heap never grows beyond what the launcher allows.
 *
 * @param countyBytes live memory of a county, shared by all threads
 * @param worldBytes live memory of one world, one for each thread
 * @param threads worlds at once, 1 or more
 * @param mostHeapBytes what the process may have
 */
public record Memory(long countyBytes, long worldBytes, int threads, long mostHeapBytes) {
    /** Classes, compiled code, stacks and a heap for the rest. */
    static final long JAVA_BYTES = 115_000_000;

    /** Heap for each live byte. */
    static final double ROOM = 2;

    public Memory {
        Require.positive(threads, "threads");
    }

    /** What will be live at once. */
    public long liveBytes() {
        return countyBytes + threads * worldBytes;
    }

    /** Peak of the process. */
    public long peakBytes() {
        return JAVA_BYTES + Math.min(mostHeapBytes, Math.round(ROOM * liveBytes()));
    }

    /** Whether it fits into the heap that the process may have. */
    public boolean fits() {
        return liveBytes() < mostHeapBytes;
    }
}
