package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.journal.Facts;

/**
 * Ends episodes: each need once, when it is met and nobody asked the patient back, or when it stays unmet for good. A need
 * that was met before stays met if only a later follow-up fails.
 */
final class Episodes {

    private final Facts facts;

    Episodes(Facts facts) {
        this.facts = facts;
    }

    /** The need of a letter is met. */
    void resolved(Mail letter) {
        end(letter.atMs(), letter.facility(), letter.need(), letter.who(), letter.kind(), letter.slip(), true);
    }

    /** The need of a letter is given up after a contact there. */
    void unmet(Mail letter) {
        boolean met = Slip.isMet(letter.slip());
        end(letter.atMs(), letter.facility(), letter.need(), letter.who(), letter.kind(), letter.slip(), met);
    }

    /** A contact that did not take place was the last try; a need that was met before stays met. */
    void givenUp(long atMs, long need, int who, int kind, long slip) {
        Ending ending = Slip.isMet(slip) ? Ending.RESOLVED : Ending.UNMET;
        int contacts = Slip.contact(slip);
        int last = contacts == 0 ? Slip.NOWHERE : Slip.from(slip);
        facts.paths().episodeEnds(atMs, need, who, kind, ending, contacts, Slip.firstFacility(slip), last);
    }

    private void end(long atMs, int facility, long need, int who, int kind, long slip, boolean met) {
        long whole = Slip.begunAt(slip, facility);
        Ending ending = met ? Ending.RESOLVED : Ending.UNMET;
        int contacts = Slip.contact(slip) + 1;
        facts.paths().episodeEnds(atMs, need, who, kind, ending, contacts, Slip.firstFacility(whole), facility);
    }
}
