package org.careshed.measure.invariant;

import java.util.Locale;
import java.util.OptionalLong;
import org.careshed.quantity.Ticks;

/** A run did what no run may do: a fault of ours, never of the planner. */
public final class InvariantBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String id;
    private final long atMs;
    private final String facility;
    private final transient OptionalLong visit;
    private final String expected;

    /**
     * @param id of the invariant, {@code I1} to {@code I20}
     * @param atMs when it was seen, milliseconds after time 0
     * @param facility id of the facility, empty if it concerns none
     * @param visit key of the visit, if it concerns one
     * @param expected what should have been, and what was
     */
    public InvariantBroken(String id, long atMs, String facility, OptionalLong visit, String expected) {
        super(id + " at " + clock(atMs)
                + (facility.isEmpty() ? "" : ", facility " + facility)
                + (visit.isPresent() ? ", visit " + visit.getAsLong() : "")
                + ": expected " + expected);
        this.id = id;
        this.atMs = atMs;
        this.facility = facility;
        this.visit = visit;
        this.expected = expected;
    }

    /** The invariant, {@code I1} to {@code I20}. */
    public String id() {
        return id;
    }

    /** When it was seen, milliseconds after time 0. */
    public long atMs() {
        return atMs;
    }

    /** Id of the facility, empty if it concerns none. */
    public String facility() {
        return facility;
    }

    /** Key of the visit, if it concerns one. */
    public OptionalLong visit() {
        return visit;
    }

    /** What should have been, and what was. */
    public String expected() {
        return expected;
    }

    private static String clock(long atMs) {
        return String.format(
                Locale.ROOT,
                "day %d %02d:%02d:%02d.%03d",
                Math.floorDiv(atMs, Ticks.DAY),
                Math.floorMod(atMs, Ticks.DAY) / Ticks.HOUR,
                Math.floorMod(atMs, Ticks.HOUR) / Ticks.MINUTE,
                Math.floorMod(atMs, Ticks.MINUTE) / Ticks.SECOND,
                Math.floorMod(atMs, Ticks.SECOND));
    }
}
