package org.careshed.measure;

/** The counted time of a run: from the end of the warm-up to the run's end, milliseconds. */
final class Counted {

    private long fromMs;
    private long toMs;

    /** Counting begins. */
    void begin(long atMs) {
        fromMs = atMs;
        toMs = atMs;
    }

    /** Counting ends. */
    void end(long atMs) {
        toMs = atMs;
    }

    long toMs() {
        return toMs;
    }

    /** How long was counted; 0 until the run has ended. */
    long ms() {
        return toMs - fromMs;
    }
}
