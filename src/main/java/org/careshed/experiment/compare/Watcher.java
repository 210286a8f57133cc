package org.careshed.experiment.compare;

import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.language.Text;
import org.careshed.result.Part;

/** Hears how far a comparison is and what its runs find; {@link #done} on any thread. */
public interface Watcher {
    /** Hears nothing. */
    Watcher NONE = new Watcher() {
        @Override
        public void begins(Text what, int missing, int kept) {}

        @Override
        public void done(Done done) {}

        @Override
        public void ends() {}
    };

    /**
     * A batch of replications begins.
     *
     * @param what in a few words
     * @param missing replications that are to be run
     * @param kept replications that the store has
     */
    void begins(Text what, int missing, int kept);

    /** A replication is done. */
    void done(Done done);

    /** What a run found, each once; runs of one batch in the order of arms, then worlds. */
    default void found(Cast cast, Part part) {}

    /** The batch is over, or failed. */
    void ends();
}
