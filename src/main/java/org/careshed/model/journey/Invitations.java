package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.chance.Keys;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.Origin;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;

/** What contacts are to which programmes ask residents, and what they leave behind at night. */
final class Invitations {

    private static final long PHONE = Keys.id("programme-by-phone");

    private final Facts facts;
    private final Past past;

    Invitations(Facts facts, Past past) {
        this.facts = facts;
        this.past = past;
    }

    /** What a programme offers. */
    static Offer offer(Kind kind) {
        return switch (kind) {
            case CONTRACT -> Offer.CONTRACT_CONTACT;
            case CHRONIC -> Offer.CHRONIC_CONTACT;
            case SCREENING -> Offer.SCREENING;
            case ASSESSMENT -> Offer.ELDERLY_ASSESSMENT;
            case MENTAL_HEALTH -> Offer.MENTAL_HEALTH_CONTACT;
        };
    }

    /** A contact falls due: tells that it is offered, and returns whether it is made without a visit, which is over at once. */
    boolean isCalled(long atMs, int who, int facility, Programme programme, long key) {
        facts.offers().offerMade(atMs, offer(programme.kind()), facility, 1);
        boolean called = programme.byPhone() > 0 && Keys.uniform(Keys.of(key, PHONE)) < programme.byPhone();
        if (called) {
            carriedOut(atMs, who, facility, key, programme);
        }
        return called;
    }

    /** A refill took place: it may have been a long prescription. */
    void refilled(long atMs, int who, int facility, long key) {
        if (past.refills().prescribed(who, facility, key, atMs)) {
            facts.offers().offerMade(atMs, Offer.LONG_PRESCRIPTION, facility, 1);
            facts.offers().offerUsed(atMs, Offer.LONG_PRESCRIPTION, facility, who);
        }
    }

    /** A contact took place; nothing happens if it is none of a programme in force. */
    void read(Diary diary, int row) {
        if (Slip.origin(diary.slip(row)) == Origin.PROGRAMME) {
            past.programmes()
                    .programme(diary.kind(row), diary.facility(row))
                    .ifPresent(programme -> carriedOut(
                            diary.atMs(row), diary.who(row), diary.facility(row), diary.need(row), programme));
        }
    }

    private void carriedOut(long atMs, int who, int facility, long key, Programme programme) {
        facts.offers().offerUsed(atMs, offer(programme.kind()), facility, who);
        double size = programme.effect().size();
        switch (programme.kind()) {
            case CHRONIC -> past.memories().counselled(who, key, size);
            case SCREENING -> {
                if (past.memories().found(who, key, size)) {
                    past.refills().begin(who, atMs);
                }
            }
            case ASSESSMENT -> past.assessments().assessed(who, Ticks.day(atMs));
            default -> {}
        }
    }
}
