package org.careshed.care;

import org.careshed.chance.Keys;
import org.careshed.journal.Offer;
import org.careshed.scenario.reform.ChineseMedicine;

/** The line of Chinese medicine of a facility: which consultations are held in it, and how much longer they take. */
final class ChineseLine {

    private static final long TREATED = Keys.id("treated-by-chinese-medicine");

    private final Premises premises;
    private final ChineseMedicine.Line line;
    private final boolean[] treats;

    ChineseLine(Premises premises) {
        this.premises = premises;
        line = ChineseMedicine.of(premises.county().scenario())
                .at(premises.county().facility(premises.facility()).id());
        treats = new boolean[premises.county().kinds().size()];
        for (int kind = 0; kind < treats.length; kind++) {
            treats[kind] = line.conditions().contains(premises.county().kinds().get(kind));
        }
    }

    /** How much longer a consultation of a visit takes, milliseconds. */
    long extraMs(long visit, int kind) {
        return holds(visit, kind) ? line.extraMs() : 0;
    }

    /** Tells a consultation that is held here, and would not be without the line. */
    void tell(long visit, int kind, int who, long atMs) {
        if (holds(visit, kind)) {
            premises.facts().offers().offerMade(atMs, Offer.NEW_SERVICE, premises.facility(), 1);
            premises.facts().offers().offerUsed(atMs, Offer.NEW_SERVICE, premises.facility(), who);
        }
    }

    private boolean holds(long visit, int kind) {
        return treats[kind] && Keys.uniform(Keys.of(visit, TREATED)) < line.share();
    }
}
