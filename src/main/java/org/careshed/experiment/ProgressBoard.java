package org.careshed.experiment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects how far each replication is and tells the listener, one call at a time. */
final class ProgressBoard {
    private final Progress listener;
    private final int total;
    private final SortedMap<Integer, Double> running = new TreeMap<>();
    private int done;

    ProgressBoard(Progress listener, int done, int total) {
        this.listener = listener;
        this.done = done;
        this.total = total;
    }

    synchronized void begin(int replication) {
        running.put(replication, 0.0);
        tell();
    }

    synchronized void step(int replication, double share) {
        running.put(replication, Math.min(1, Math.max(0, share)));
        tell();
    }

    synchronized void end(int replication) {
        running.remove(replication);
        done++;
        tell();
    }

    /** A replication that ended without a result. */
    synchronized void give(int replication) {
        running.remove(replication);
        tell();
    }

    synchronized int done() {
        return done;
    }

    private void tell() {
        listener.at(done, total, Collections.unmodifiableSortedMap(new TreeMap<>(running)));
    }
}
