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

    /**
     * Whether {@link #goOn}, which is asked next, may look at what listeners heard, or wait: they then hear all that was told
     * so far before it is asked.
     *
     * @param doneMs simulated so far, milliseconds after time 0
     */
    default boolean looks(long doneMs) {
        return false;
    }
}
