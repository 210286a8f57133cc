package org.careshed.experiment.paired;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** How many of some runs are done, and how many of them the store had; on any thread. */
public final class Tally implements Consumer<PairedRuns.Done> {
    private final int all;
    private final DoubleConsumer told;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * Begins.
     *
     * @param all how many runs there are
     * @param told hears the share of them that is done
     */
    public Tally(int all, DoubleConsumer told) {
        this.all = all;
        this.told = told;
    }

    @Override
    public void accept(PairedRuns.Done one) {
        kept.addAndGet(one.kept() ? 1 : 0);
        told.accept(done.incrementAndGet() / (double) all);
    }

    /** Replications that were run. */
    public int simulated() {
        return done.get() - kept.get();
    }

    /** Replications that the store had. */
    public int kept() {
        return kept.get();
    }
}
