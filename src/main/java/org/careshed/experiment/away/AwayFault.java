package org.careshed.experiment.away;

/** A fault of the program on another machine; it reads like the one that was thrown there. */
public final class AwayFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a worker reported. */
    public AwayFault(Reply.Failed failed) {
        super(failed.fault());
        setStackTrace(failed.trace());
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
