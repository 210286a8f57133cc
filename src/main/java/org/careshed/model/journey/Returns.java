package org.careshed.model.journey;

import java.util.Optional;
import java.util.Set;
import org.careshed.care.Slip;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.Origin;
import org.careshed.people.FundBooks;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Competence;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.reform.OneCard;

/** Patients who come back: because the need is not met, because the provider asked them to, or after a stay. */
final class Returns {

    private static final long FOLLOWS_DOCTOR = Keys.id("follows-visiting-doctor-home");
    private static final long BY_PHONE = Keys.id("result-by-phone");
    private static final long AFTER_STAY = Keys.id("follow-up-after-stay");

    private final County county;
    private final Facts facts;
    private final double results;
    private final Set<String> withCard;
    private final FundBooks books;
    private final Ways ways;
    private final VisitingDoctors visiting;
    private final Intentions intentions;
    private final Episodes episodes;
    private final Competence competence;
    private final FollowUps.Return afterStay;
    private final long[] followUpAfterMs;

    Returns(Desk desk, VisitingDoctors visiting, FundBooks books) {
        this.visiting = visiting;
        this.books = books;
        county = desk.county();
        facts = desk.facts();
        Optional<OneCard> card = county.scenario().reforms().get(OneCard.class);
        results = card.map(OneCard::results).orElse(0.0);
        withCard = card.map(OneCard::facilities).orElse(Set.of());
        ways = desk.ways();
        intentions = desk.intentions();
        episodes = desk.episodes();
        competence = county.scenario().arrangements().competence();
        FollowUps followUps = county.scenario().arrangements().followUps();
        afterStay = followUps.afterStay();
        FollowUps.Return none = new FollowUps.Return(0, 0);
        followUpAfterMs = county.kinds().stream()
                .mapToLong(kind -> followUps.contacts().getOrDefault(kind, none).afterMs())
                .toArray();
    }

    /** The patient of a letter was sent home although the need is not met. */
    void unresolved(Mail letter) {
        if (Slip.returns(letter.slip()) >= competence.returns() || isFull(letter)) {
            episodes.unmet(letter);
            return;
        }
        long slip = Slip.met(Slip.returned(next(letter, Origin.RETURN)), false);
        Intentions.Plan plan = letter.who() < 0 ? Intentions.Plan.RETURN : Intentions.Plan.CHOOSE;
        comeBack(letter, plan, letter.facility(), competence.returnAfterMs(), slip);
    }

    /** The provider asked the patient of a letter back. */
    void followUp(Mail letter) {
        if (isFull(letter) || byPhone(letter)) {
            episodes.resolved(letter);
            return;
        }
        long slip = Slip.met(next(letter, Origin.FOLLOW_UP), true);
        comeBack(letter, Intentions.Plan.RETURN, askedTo(letter), followUpAfterMs[letter.kind()], slip);
    }

    /** Where the patient is asked back to: to the same place, or by a visiting doctor perhaps to that doctor's own. */
    private int askedTo(Mail letter) {
        int session = visiting.session(letter.facility(), letter.slip());
        boolean follows = session != VisitingDoctors.NOWHERE
                && Keys.uniform(Keys.of(letter.visit(), FOLLOWS_DOCTOR)) < visiting.followsHome(session);
        return follows ? visiting.homeOf(session, letter.kind(), ways) : letter.facility();
    }

    /** The stay that a letter is about is over: the episode ends, or the hospital asks the patient back. */
    void discharged(Mail letter) {
        boolean askedBack = Keys.uniform(Keys.of(letter.visit(), AFTER_STAY))
                < afterStay.probability() + books.readmits(letter.facility());
        int hospital = ways.treats(letter.facility(), letter.kind()) ? letter.facility() : Slip.from(letter.slip());
        boolean able = hospital != Slip.NOWHERE && ways.treats(hospital, letter.kind());
        if (askedBack && able && !isFull(letter)) {
            long slip = Slip.met(next(letter, Origin.FOLLOW_UP), true);
            comeBack(letter, Intentions.Plan.RETURN, hospital, afterStay.afterMs(), slip);
        } else {
            episodes.resolved(letter);
        }
    }

    /** Whether the result is told by phone, so that the patient need not come for it. */
    private boolean byPhone(Mail letter) {
        boolean told = results > 0
                && Keys.uniform(Keys.of(letter.visit(), BY_PHONE)) < results
                && withCard.contains(county.facility(letter.facility()).id());
        if (told) {
            facts.offers().offerMade(letter.atMs(), Offer.SPARED_STEP, letter.facility(), 1);
            facts.offers().offerUsed(letter.atMs(), Offer.SPARED_STEP, letter.facility(), letter.who());
        }
        return told;
    }

    private void comeBack(Mail letter, Intentions.Plan plan, int facility, long afterMs, long slip) {
        int today = Ticks.day(letter.atMs());
        int day = Math.max(today + 1, Ticks.day(letter.atMs() + afterMs));
        intentions.add(day, plan, facility, 0, letter.need(), letter.who(), letter.kind(), slip);
    }

    /** Whether a slip can count no further contact. */
    private static boolean isFull(Mail letter) {
        return Slip.contact(letter.slip()) == Slip.MOST_CONTACTS - 1;
    }

    private static long next(Mail letter, Origin origin) {
        return nextContact(letter, origin, Channel.WALK_IN);
    }

    /** The slip of the contact that follows the one of a letter. */
    static long nextContact(Mail letter, Origin origin, Channel channel) {
        long begun = Slip.begunAt(letter.slip(), letter.facility());
        return Slip.sentBy(Slip.next(begun, origin, channel), letter.facility());
    }
}
