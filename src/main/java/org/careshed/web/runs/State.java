package org.careshed.web.runs;

/** Where a run is on its way. */
enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** The server ended in the middle; what was finished is kept. */
    INTERRUPTED;

    /** Whether nothing more happens to it by itself. */
    boolean isOver() {
        return this != WAITING && this != RUNNING;
    }

    /** Whether it may go on from what is kept. */
    boolean canContinue() {
        return this == INTERRUPTED || this == CANCELLED || this == FAILED;
    }
}
