package org.careshed.journal;

/** Hears each use of what a reform offers. */
public interface OfferUsed {
    /**
     * @param atMs when
     * @param offer what
     * @param facility index in the county's facilities: where it is given
     * @param resident index in the population; -1 for a patient from elsewhere
     */
    void offerUsed(long atMs, Offer offer, int facility, int resident);
}
