package org.careshed.model.journey;

import java.util.Optional;
import org.careshed.care.Kinds;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.people.Choice;
import org.careshed.people.Departures;

/**
 * Where patients go next. Residents choose by utility; emergencies, patients from elsewhere and whoever considers no place
 * that is able go to the nearest.
 */
final class Choosing {

    private final County county;
    private final Ways ways;
    private final Choice choice;
    private final Departures departures;
    private final boolean[] emergency;
    private Optional<Foresight> foresight = Optional.empty();
    private int session = Choice.NO_SESSION;

    Choosing(County county, Ways ways, Choice choice, Departures departures) {
        this.county = county;
        this.ways = ways;
        this.choice = choice;
        this.departures = departures;
        emergency = Kinds.of(county.scenario()).emergency();
    }

    /** Whether a condition allows no choice. */
    boolean isEmergency(int condition) {
        return emergency[condition];
    }

    /** First choices were made ahead from now on. */
    void foresees(Foresight made) {
        foresight = Optional.of(made);
    }

    /** Decisions are to be taken one by one, where they can be watched. */
    void foreseesNothing() {
        foresight = Optional.empty();
    }

    /** Whether to seek care, and where: as {@link Choice#choose}. */
    int first(int resident, int condition, long need) {
        boolean known = foresight.isPresent() && foresight.get().knows(need);
        int to = known ? foresight.get().recall(choice) : choice.choose(resident, condition, need);
        session = choice.session();
        return to;
    }

    /** Where a resident who seeks care in any case goes today; {@link Ways#NOWHERE} if nothing is open. */
    int today(int resident, int condition, long need) {
        if (emergency[condition]) {
            return departures.nearest(resident, condition);
        }
        int to = choice.chooseSeeking(resident, condition, need);
        session = choice.session();
        return Math.max(Ways.NOWHERE, to);
    }

    /** Most days ahead at which a slot at the last chosen facility beats walking in; -1 if none does. */
    int latestSlot() {
        return choice.latestSlot();
    }

    /** The visiting session that is worth most at the last chosen facility, or {@link Choice#NO_SESSION}. */
    int session() {
        return session;
    }

    /** Most days ahead at which a slot of {@link #session} beats every other way to come; -1 if none does. */
    int latestSession() {
        return choice.latestSession();
    }

    /** Where the resident of a letter goes at that hour instead; {@link Ways#NOWHERE} if nothing else is open. */
    int elsewhere(Mail letter) {
        if (emergency[letter.kind()]) {
            return Ways.NOWHERE;
        }
        int to = choice.chooseAgain(letter.who(), letter.kind(), letter.need(), letter.facility(), letter.atMs());
        return Math.max(Ways.NOWHERE, to);
    }

    /**
     * Where the patient of a letter is referred to; {@link Ways#NOWHERE} if nobody is able.
     *
     * @param level lowest level able to treat
     * @param visits whether doctors who visit places that otherwise are not able are considered
     */
    int referred(Mail letter, int level, boolean visits) {
        session = Choice.NO_SESSION;
        if (letter.who() >= 0 && !emergency[letter.kind()]) {
            int to =
                    choice.chooseReferred(letter.who(), letter.kind(), letter.need(), letter.facility(), level, visits);
            session = choice.session();
            if (to >= 0) {
                return to;
            }
        }
        return nearestAble(letter, level);
    }

    /** Lowest level first, in the county before outside, then the way from home, then by id. */
    private int nearestAble(Mail letter, int level) {
        int best = Ways.NOWHERE;
        for (int facility = 0; facility < county.facilities(); facility++) {
            boolean able = facility != letter.facility()
                    && ways.treats(facility, letter.kind())
                    && county.able(facility, letter.kind(), letter.need(), level)
                    && ways.betweenMs(letter.facility(), facility) != TravelTable.UNREACHABLE;
            if (able && (best == Ways.NOWHERE || isBetter(facility, best, letter))) {
                best = facility;
            }
        }
        return best;
    }

    private boolean isBetter(int facility, int than, Mail letter) {
        if (ways.level(facility) != ways.level(than)) {
            return ways.level(facility) < ways.level(than);
        }
        if (ways.inCounty(facility) != ways.inCounty(than)) {
            return ways.inCounty(facility);
        }
        return ways.fromHomeMs(letter.who(), facility, letter.facility())
                < ways.fromHomeMs(letter.who(), than, letter.facility());
    }
}
