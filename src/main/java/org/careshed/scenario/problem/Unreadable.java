package org.careshed.scenario.problem;

/** Thrown when a value cannot be had because of faults that are already reported; it never leaves the scenario room. */
public final class Unreadable extends RuntimeException {

    public Unreadable() {
        super("already reported", null, false, false);
    }
}
