package org.careshed.people.utility;

import org.careshed.chance.Exact;

/**
 * The terms of the utility of a place, one function each (model section 4.3): choices, expected shares and explanations
 * call the same.
 */
public final class Terms {

    /** Own payments far below this feel like what they are, yuan. */
    private static final double FELT_YUAN = 50;

    /** What a title is worth where examination or bed are not there the same day. */
    private static final double TITLE_ALONE = 0.2;

    private Terms() {}

    /** Felt cost of an own payment, f(x) = 50 ln(1 + x/50), yuan. */
    public static double feltYuan(double yuan) {
        return yuan == 0 ? 0 : FELT_YUAN * Exact.log(1 + yuan / FELT_YUAN);
    }

    /**
     * What a doctors' title is worth: in full for minor needs, and for others where examination and bed are there the same
     * day; else a fifth.
     */
    public static double title(double weight, double title, boolean minor, boolean complete) {
        double worth = weight * title;
        return minor || complete ? worth : TITLE_ALONE * worth;
    }

    /** What speaks against drugs and tests that are not there. */
    public static double missing(double weight, double missing) {
        return weight * missing;
    }

    /** What speaks against an own payment for a contact, which is felt less the more it is. */
    public static double cost(double perYuan, double yuan) {
        return perYuan * feltYuan(yuan);
    }

    /** What speaks against an own payment for an admission that may follow. */
    public static double admission(double perYuan, double probability, double yuan) {
        return perYuan * probability * yuan;
    }

    /** What speaks against waiting so long on the spot. */
    public static double wait(double perMinute, double minutes) {
        return perMinute * minutes;
    }

    /** What speaks against days until the appointment. */
    public static double days(double perDay, double days) {
        return perDay * days;
    }

    /** What speaks against the way. */
    public static double travel(double perMinute, double minutes) {
        return perMinute * minutes;
    }

    /**
     * What being used to a place is worth: the contracted doctor's weight replaces that of the usual provider where both
     * are one.
     */
    public static double habit(double contract, double usual, boolean isDoctor, boolean isUsual) {
        if (isDoctor) {
            return contract;
        }
        return isUsual ? usual : 0;
    }

    /** What trust is worth beyond its start. */
    public static double trust(double weight, double moved) {
        return weight * moved;
    }
}
