package org.careshed.model.journey;

import java.util.Optional;
import org.careshed.care.Slip;
import org.careshed.chance.Keys;
import org.careshed.county.TravelTable;
import org.careshed.journal.Channel;
import org.careshed.people.Departures;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Patience;

/**
 * What patients do who left before the consultation, or missed their appointment: go elsewhere at that hour, try again on
 * the next day, or give up.
 */
final class Attempts {

    /** As many tries of a contact as a slip can count. */
    private static final int MOST_TRIES = 15;

    private static final long NEXT = Keys.id("after-leaving-untreated");

    private final Desk desk;
    private final Patience[] patience;

    Attempts(Desk desk) {
        this.desk = desk;
        Patience none = new Patience(Double.POSITIVE_INFINITY, Optional.empty(), 0, 0, 1);
        patience = desk.county().kinds().stream()
                .map(kind -> desk.county().scenario().arrangements().patience().getOrDefault(kind, none))
                .toArray(Patience[]::new);
    }

    /** The patient of a letter left. */
    void left(Mail letter) {
        Patience stated = patience[letter.kind()];
        long slip = letter.slip();
        if (Slip.tries(slip) + 1 >= Math.min(stated.tries(), MOST_TRIES)) {
            giveUp(letter);
            return;
        }
        double u = Keys.uniform(Keys.of(letter.visit(), NEXT));
        if (u < stated.elsewhere() && goesElsewhere(letter)) {
            return;
        }
        if (u < stated.elsewhere() + stated.otherDay()) {
            tomorrow(letter.atMs(), letter.facility(), letter.need(), letter.who(), letter.kind(), slip);
        } else {
            giveUp(letter);
        }
    }

    /** A booked patient does not come; some try again, the others' need stays as it is. */
    void missed(int facility, long atMs, long need, int who, int kind, long slip) {
        long visit = Contacts.visit(need, slip);
        desk.facts().paths().appointmentMissed(atMs, facility, visit, who, kind);
        if (Slip.tries(slip) + 1 < MOST_TRIES && desk.appointments().triesAgain(facility, visit)) {
            tomorrow(atMs, facility, need, who, kind, slip);
        } else {
            desk.episodes().givenUp(atMs, need, who, kind, slip);
        }
    }

    private void giveUp(Mail letter) {
        desk.episodes().givenUp(letter.atMs(), letter.need(), letter.who(), letter.kind(), letter.slip());
    }

    /** Tries again on the next day: residents choose anew, patients from elsewhere come back. */
    private void tomorrow(long atMs, int facility, long need, int who, int kind, long slip) {
        Intentions.Plan plan = who < 0 ? Intentions.Plan.RETURN : Intentions.Plan.CHOOSE;
        long again = Slip.again(slip, Channel.WALK_IN);
        desk.intentions().add(Ticks.day(atMs) + 1, plan, facility, 0, need, who, kind, again);
    }

    /** False when nothing else is open, or the patient knows nothing else. */
    private boolean goesElsewhere(Mail letter) {
        int to = letter.who() < 0 ? Ways.NOWHERE : desk.choosing().elsewhere(letter);
        if (to == Ways.NOWHERE) {
            return false;
        }
        long wayMs = desk.ways().betweenMs(letter.facility(), to);
        if (wayMs == TravelTable.UNREACHABLE) {
            return false;
        }
        long slip = Slip.chosen(Slip.referred(Slip.again(letter.slip(), Channel.WALK_IN), false), true);
        long arrivalMs = seenMs(letter, to, letter.atMs() + wayMs, slip);
        if (arrivalMs == Departures.NEVER) {
            return false;
        }
        desk.contacts().plan(letter.atMs(), to, arrivalMs, letter.need(), letter.who(), letter.kind(), slip);
        return true;
    }

    /** On arrival, or when the doors open next; hospitals outside may name a later day, as to everybody who walks in. */
    private long seenMs(Mail letter, int to, long arrivalMs, long slip) {
        long visit = Contacts.visit(letter.need(), slip);
        int days = desk.appointments().daysOutside(to, visit);
        return days == 0
                ? desk.departures().earliestInside(to, arrivalMs)
                : desk.appointments().byProfile(to, Ticks.day(letter.atMs()) + days, visit);
    }
}
