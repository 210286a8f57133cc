package org.careshed.measure.tally;

/** Which ways to care are told by the choice of a facility, and which by the contact that is planned. */
public final class Trips {

    private Trips() {}

    /**
     * Whether no facility was chosen for a contact as its need arose, so that only its planning tells of the way there:
     * all but the first try of the first contact, which has the key of the need.
     */
    public static boolean isLater(long visit, long need) {
        return visit != need;
    }
}
