package org.careshed.bench;

import java.util.Arrays;

/** When each doctor of a facility is free next, earliest on top: all that first come, first served needs. */
final class FreeTimes {

    private final long[] freeMs;

    FreeTimes(int doctors) {
        this.freeMs = new long[doctors];
    }

    /** A new day: everyone is free from 0 on. */
    void clear() {
        Arrays.fill(freeMs, 0);
    }

    /** Serves the next patient in the order of arrival; returns the wait. */
    long serve(long arrivalMs, long serviceMs) {
        long start = Math.max(arrivalMs, freeMs[0]);
        replaceFirst(start + serviceMs);
        return start - arrivalMs;
    }

    private void replaceFirst(long until) {
        int size = freeMs.length;
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && freeMs[child + 1] < freeMs[child]) {
                child++;
            }
            if (freeMs[child] >= until) {
                break;
            }
            freeMs[hole] = freeMs[child];
            hole = child;
        }
        freeMs[hole] = until;
    }
}
