package org.careshed.measure.tally;

/** The counted time of a run: from the end of the warm-up to the run's end, milliseconds. */
public final class Counted {

    private long fromMs;
    private long toMs;

    /** Counting begins. */
    public void begin(long atMs) {
        fromMs = atMs;
        toMs = atMs;
    }

    /** Counting ends. */
    public void end(long atMs) {
        toMs = atMs;
    }

    public long toMs() {
        return toMs;
    }

    /** How long was counted; 0 until the run has ended. */
    public long ms() {
        return toMs - fromMs;
    }
}
