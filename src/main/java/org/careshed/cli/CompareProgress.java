package org.careshed.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.compare.Watcher;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.paired.PairedRuns.Taker;
import org.careshed.result.Part;

/**
 * Tells how far a comparison is, and hands on what its runs find; replications that are kept take no time and are not
 * counted.
 */
final class CompareProgress implements Watcher {
    private final Screen screen;
    private final boolean quiet;
    private final Taker taker;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int missing;
    private volatile ProgressLine line;

    CompareProgress(Screen screen, boolean quiet, Taker taker) {
        this.screen = screen;
        this.quiet = quiet;
        this.taker = taker;
        this.line = new ProgressLine(screen, "", true);
    }

    @Override
    public void begins(String what, int toRun, int kept) {
        if (!quiet) {
            screen.err()
                    .println((kept == 0 ? "" : kept + " replications are kept already; ")
                            + (toRun == 0 ? "nothing to simulate." : toRun + " to simulate."));
        }
        done.set(0);
        missing = toRun;
        line = new ProgressLine(screen, what, quiet || toRun == 0);
    }

    @Override
    public void done(Done one) {
        if (!one.kept()) {
            line.reached(done.incrementAndGet() / (double) Math.max(1, missing));
        }
    }

    @Override
    public void found(Cast cast, Part part) {
        taker.take(cast, part);
    }

    @Override
    public void ends() {
        line.finish();
    }
}
