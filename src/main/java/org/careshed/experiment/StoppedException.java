package org.careshed.experiment;

/** The run is to stop (a signal, or a fault elsewhere); a replication in progress is given up and done again later. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** As signals, and who watches a run, end it. */
    public StoppedException() {
        super("the run was stopped");
    }
}
