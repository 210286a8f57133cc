package org.careshed.care;

import org.careshed.journal.BedFacts;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferFacts;

/** What one facility tells of its stays: facts to the journal, letters to whoever brings patients on. */
final class BedNews {

    private final int facility;
    private final Stays stays;
    private final BedFacts facts;
    private final OfferFacts offers;
    private final Letters letters;

    BedNews(int facility, Stays stays, Facts facts, Letters letters) {
        this.facility = facility;
        this.stays = stays;
        this.facts = facts.beds();
        this.offers = facts.offers();
        this.letters = letters;
    }

    void asked(int slot, long atMs) {
        facts.bedAsked(
                atMs,
                facility,
                stays.visit(slot),
                stays.who(slot),
                stays.kind(slot),
                stays.wanted(slot),
                stays.urgent(slot));
    }

    void taken(int slot, int bedClass, long atMs) {
        long waitedMs = atMs - stays.sinceMs(slot);
        facts.bedTaken(
                atMs,
                facility,
                stays.visit(slot),
                stays.who(slot),
                stays.kind(slot),
                bedClass,
                waitedMs,
                stays.entry(slot));
    }

    void refused(int slot, long atMs, Sent sent) {
        long waitedMs = atMs - stays.sinceMs(slot);
        facts.bedRefused(atMs, facility, stays.visit(slot), stays.who(slot), stays.kind(slot), waitedMs, sent);
        boolean outside = sent == Sent.OUTSIDE;
        int letter = letter(outside ? Letters.Subject.BED_OUTSIDE : Letters.Subject.TRANSFER, slot, atMs);
        letters.step(letter, stays.wanted(slot));
        letters.lasts(letter, stays.stayMs(slot));
    }

    void looked(int slot, long atMs) {
        int letter = letter(Letters.Subject.BED_LOOKED_FOR, slot, atMs);
        letters.slot(letter, slot);
        letters.step(letter, stays.wanted(slot));
    }

    void wentElsewhere(int slot, long atMs) {
        offers.offerUsed(atMs, Offer.SHARED_BED, facility, stays.who(slot));
    }

    void offered(int slot, long atMs) {
        int letter = letter(Letters.Subject.STEP_DOWN, slot, atMs);
        letters.slot(letter, slot);
        letters.step(letter, stays.wanted(slot));
        letters.lasts(letter, stays.endMs(slot) - atMs);
    }

    void left(int slot, long atMs, Exit exit) {
        long stayedMs = atMs - stays.sinceMs(slot);
        facts.bedLeft(
                atMs, facility, stays.visit(slot), stays.who(slot), stays.kind(slot), stays.bed(slot), stayedMs, exit);
        if (exit == Exit.DISCHARGED) {
            letters.lasts(letter(Letters.Subject.DISCHARGED, slot, atMs), stayedMs);
        }
    }

    private int letter(Letters.Subject about, int slot, long atMs) {
        return letters.add(
                about, atMs, stays.visit(slot), stays.need(slot), stays.slip(slot), stays.who(slot), stays.kind(slot));
    }
}
