package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.chance.Keys;
import org.careshed.county.TravelTable;
import org.careshed.journal.Channel;
import org.careshed.journal.Offer;
import org.careshed.journal.Origin;
import org.careshed.journal.ReferralMade.Direction;
import org.careshed.people.Choice;
import org.careshed.people.Departures;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Competence;
import org.careshed.scenario.reform.Cooperation;
import org.careshed.scenario.reform.TwoWayReferral;

/**
 * Patients whose need is beyond their provider and who are referred to one that is able. Who does not follow is unresolved.
 * By the green channel they are seen the same day if the doors are open when they can be there; otherwise by the next
 * slot, or on the next day on which the doors open.
 */
final class Referrals {

    private static final long ACCEPTS = Keys.id("follows-referral-up");
    private static final long PARTNER = Keys.id("place-kept-by-partner");
    private static final long GREEN = Keys.id("green-channel");

    private final Desk desk;
    private final Returns returns;
    private final Competence competence;
    private final boolean tellsGreen;
    private final Cooperation cooperation;
    private final boolean cooperates;

    Referrals(Desk desk, Returns returns) {
        this.desk = desk;
        this.returns = returns;
        competence = desk.county().scenario().arrangements().competence();
        cooperation = Cooperation.of(desk.county().scenario());
        cooperates = !cooperation.green().isEmpty();
        tellsGreen =
                desk.county().scenario().reforms().get(TwoWayReferral.class).isPresent();
    }

    /** The provider of a letter refers its patient up. */
    void refer(Mail letter) {
        if (!follows(letter)) {
            returns.unresolved(letter);
            return;
        }
        int to = destination(letter, true);
        if (to != Ways.NOWHERE && desk.choosing().session() != Choice.NO_SESSION) {
            if (visits(letter, to, desk.choosing().session())) {
                return;
            }
            to = destination(letter, false);
        }
        if (to == Ways.NOWHERE || !goes(letter, to)) {
            returns.unresolved(letter);
        }
    }

    /** To a doctor who visits there, at a slot from tomorrow on; false if there is none any more. */
    private boolean visits(Mail letter, int to, int session) {
        long next = Slip.referred(Returns.nextContact(letter, Origin.REFERRAL, Channel.SPECIALIST), true);
        long slip = desk.appointments().visiting(next, to, session);
        long visit = Contacts.visit(letter.need(), slip);
        int tomorrow = Ticks.day(letter.atMs()) + 1;
        long arrivalMs = desk.appointments()
                .visit(letter.atMs(), session, to, tomorrow, Integer.MAX_VALUE, visit, letter.who(), letter.kind());
        if (arrivalMs == Departures.NEVER) {
            return false;
        }
        sends(letter, to, arrivalMs, slip, false);
        return true;
    }

    /** At once, else to the first free slot, else by walking in on a later day; false if the doors never open. */
    private boolean goes(Mail letter, int to) {
        long slip = Slip.referred(Returns.nextContact(letter, Origin.REFERRAL, Channel.REFERRED), true);
        long visit = Contacts.visit(letter.need(), slip);
        long arrivalMs = sameDayMs(letter, to);
        boolean green =
                arrivalMs != Departures.NEVER && tellsGreen && !desk.choosing().isEmergency(letter.kind());
        if (arrivalMs == Departures.NEVER && isKeptFor(letter, to)) {
            arrivalMs = desk.appointments().greenMs(letter, to, visit);
            desk.facts().offers().offerMade(letter.atMs(), Offer.GREEN_CHANNEL, to, 1);
            desk.facts().offers().offerUsed(letter.atMs(), Offer.GREEN_CHANNEL, to, letter.who());
        }
        if (arrivalMs == Departures.NEVER) {
            arrivalMs = desk.appointments().slotMs(letter, to, visit);
            slip = arrivalMs == Departures.NEVER ? slip : Slip.by(slip, Channel.BOOKED);
        }
        if (arrivalMs == Departures.NEVER) {
            arrivalMs = desk.appointments().nextDayMs(letter, to, visit);
        }
        if (arrivalMs == Departures.NEVER) {
            return false;
        }
        sends(letter, to, arrivalMs, slip, green);
        return true;
    }

    private void sends(Mail letter, int to, long arrivalMs, long slip, boolean green) {
        Direction direction = desk.ways().inCounty(to) ? Direction.UP : Direction.OUT;
        desk.facts()
                .paths()
                .referralMade(
                        letter.atMs(), letter.facility(), to, letter.need(), letter.who(), letter.kind(), direction);
        if (green) {
            desk.facts().offers().offerUsed(letter.atMs(), Offer.GREEN_CHANNEL, to, letter.who());
        }
        desk.contacts().plan(letter.atMs(), to, arrivalMs, letter.need(), letter.who(), letter.kind(), slip);
    }

    /** Whether a partner hospital outside keeps a place for the patient of a letter. */
    private boolean isKeptFor(Mail letter, int to) {
        return cooperates
                && Keys.uniform(Keys.of(letter.visit(), PARTNER))
                        < cooperation
                                .green()
                                .getOrDefault(desk.county().facility(to).id(), 0.0);
    }

    private boolean follows(Mail letter) {
        return Keys.uniform(Keys.of(letter.visit(), ACCEPTS)) < competence.acceptsUp();
    }

    private int destination(Mail letter, boolean visits) {
        int level = desk.county().levels().sentTo(letter.kind(), letter.need());
        int to = desk.choosing().referred(letter, level, visits);
        boolean reachable =
                to != Ways.NOWHERE && desk.ways().betweenMs(letter.facility(), to) != TravelTable.UNREACHABLE;
        return reachable ? to : Ways.NOWHERE;
    }

    /** When who goes at once is there: emergencies, and by the green channel through open doors; else never. */
    private long sameDayMs(Mail letter, int to) {
        long soonestMs = letter.atMs() + desk.ways().betweenMs(letter.facility(), to);
        if (desk.choosing().isEmergency(letter.kind())) {
            return soonestMs;
        }
        boolean green = Keys.uniform(Keys.of(letter.visit(), GREEN)) < competence.greenChannel();
        boolean sameDay = Ticks.day(soonestMs) == Ticks.day(letter.atMs());
        boolean open = green && sameDay && desk.departures().earliestInside(to, soonestMs) == soonestMs;
        return open ? soonestMs : Departures.NEVER;
    }
}
