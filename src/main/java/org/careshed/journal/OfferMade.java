package org.careshed.journal;

/** Hears what a reform holds ready. */
public interface OfferMade {
    /**
     * @param atMs when it becomes available
     * @param offer what
     * @param facility index in the county's facilities: where it is given
     * @param units how many: slots, beds, contacts; more than 0
     */
    void offerMade(long atMs, Offer offer, int facility, int units);
}
