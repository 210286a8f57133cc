package org.careshed.measure.log;

import java.util.Arrays;
import org.careshed.measure.tally.VisitTags;

/** What the log must know of the visits inside until they leave: when they came, and what they waited before consulting. */
final class PresentVisits {

    static final int NO_CONSULTATION = -1;

    private final VisitTags slots = new VisitTags();
    private long[] arrivedMs = new long[64];
    private int[] waitedBeforeMs = new int[64];
    private int[] free = new int[64];
    private int frees;
    private int used;

    void arrives(long visit, long atMs) {
        int slot = frees > 0 ? free[--frees] : fresh();
        slots.put(visit, slot);
        arrivedMs[slot] = atMs;
        waitedBeforeMs[slot] = NO_CONSULTATION;
    }

    void consults(long visit, long waitedMs) {
        waitedBeforeMs[slots.get(visit)] = (int) waitedMs;
    }

    int slot(long visit) {
        return slots.get(visit);
    }

    long arrivedMs(int slot) {
        return arrivedMs[slot];
    }

    int waitedBeforeMs(int slot) {
        return waitedBeforeMs[slot];
    }

    void leaves(long visit) {
        free[frees++] = slots.get(visit);
        slots.remove(visit);
    }

    private int fresh() {
        if (used == arrivedMs.length) {
            arrivedMs = Arrays.copyOf(arrivedMs, 2 * used);
            waitedBeforeMs = Arrays.copyOf(waitedBeforeMs, 2 * used);
            free = Arrays.copyOf(free, 2 * used);
        }
        return used++;
    }
}
