package org.careshed.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.compare.Watcher;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.paired.PairedRuns.Taker;
import org.careshed.language.Text;
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
        this.line = new ProgressLine(screen, Text.NONE, true);
    }

    @Override
    public void begins(Text what, int toRun, int kept) {
        if (!quiet) {
            Text there = kept == 0
                    ? Text.NONE
                    : Text.of("{kept} replications are kept already; ", "已保留 {kept} 次重复模拟；")
                            .with("kept", kept);
            screen.say(there.then(
                    toRun == 0
                            ? Text.of("nothing to simulate.", "无需模拟。")
                            : Text.of("{many} to simulate.", "还需模拟 {many} 次。").with("many", toRun)));
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
