package org.careshed.model;

/** Asked between the phases of a run: a place to show progress, to wait, and to stop. */
public interface RunControl {
    /** Lets every run go to its end. */
    RunControl NONE = doneMs -> true;

    /**
     * Whether to go on.
     *
     * @param doneMs simulated so far, milliseconds after time 0
     */
    boolean goOn(long doneMs);
}
