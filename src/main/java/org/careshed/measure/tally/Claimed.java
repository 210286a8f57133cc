package org.careshed.measure.tally;

import org.careshed.county.County;
import org.careshed.result.Reading;

/**
 * Visits as claims show them: those inside the county, and outside as much of each as leaves a claim on the day it ends ({@code
 * money.settled_outside}, raised by direct settlement), in whole millionths of a visit.
 */
public final class Claimed {

    private static final long WHOLE = 1_000_000;

    private long settledMillionths;
    private long inside;
    private long outsideMillionths;

    /** None yet, in a county as it stands. */
    public Claimed(County county) {
        turn(county);
    }

    /** The county stands otherwise from now on. */
    public void turn(County now) {
        double share = now.scenario().arrangements().money().settledOutside();
        settledMillionths = Math.round(share * WHOLE);
    }

    /** A visit of a resident ended. */
    public void visit(boolean inCounty) {
        inside += inCounty ? 1 : 0;
        outsideMillionths += inCounty ? 0 : settledMillionths;
    }

    /** Counting begins anew. */
    public void clear() {
        inside = 0;
        outsideMillionths = 0;
    }

    /** The share of visits inside the county. */
    public Reading share(String measure) {
        long seen = inside * WHOLE;
        return Figures.share(measure, "all", seen, seen + outsideMillionths);
    }
}
