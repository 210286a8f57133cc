package org.careshed.measure.tally;

import org.careshed.journal.Origin;

/** Which ways to care are told by the choice of a facility, and which by the contact that is planned. */
public final class Trips {

    private Trips() {}

    /** Whether nobody chose a facility in the morning for a contact, so that only its planning tells of the way there. */
    public static boolean isLater(Origin origin) {
        return origin != Origin.NEED && origin != Origin.REFILL;
    }
}
