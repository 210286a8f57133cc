package org.careshed.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.compare.Watcher;
import org.careshed.experiment.paired.PairedRuns.Done;

/** Tells how far a comparison is; replications that are kept take no time and are not counted. */
final class CompareProgress implements Watcher {
    private final Screen screen;
    private final boolean quiet;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int missing;
    private volatile ProgressLine line;

    CompareProgress(Screen screen, boolean quiet) {
        this.screen = screen;
        this.quiet = quiet;
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
    public void ends() {
        line.finish();
    }
}
