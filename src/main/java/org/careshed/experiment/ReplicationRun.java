package org.careshed.experiment;

import org.careshed.result.Part;

/** One replication from beginning to end; called on any thread, several at once. */
public interface ReplicationRun {
    /**
     * Runs a replication. What it returns may depend on nothing but the replication's number.
     *
     * @param replication number of the replication
     * @param steps to be told now and then how far the run is
     * @return readings and tables of this replication
     */
    Part run(int replication, Steps steps);

    /** Hears how far a replication is, and knows whether threads are free. */
    interface Steps {
        /**
         * Tells the share of the work that is done, 0 to 1. Throws {@link StoppedException} when the run is to stop,
         * which the caller lets pass.
         */
        void done(double share);

        /**
         * Asks whether the replication is still wanted while nothing of it is done yet. Throws {@link StoppedException} when
         * the run is to stop, which the caller lets pass.
         */
        default void ask() {}

        /** Takes a thread that nobody else uses, to be given back; false if there is none, which may change later. */
        default boolean takesThread() {
            return false;
        }

        /** The thread that was taken is free again. */
        default void givesThreadBack() {}
    }
}
