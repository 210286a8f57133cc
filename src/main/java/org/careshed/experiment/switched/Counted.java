package org.careshed.experiment.switched;

import org.careshed.county.County;
import org.careshed.journal.Outcome;
import org.careshed.measure.tally.Official;

/** Which contacts are visits of residents by the official definition; of a large county, of some of its residents only. */
final class Counted {
    /** So many residents are watched one by one; of a larger county each second, third ... */
    static final int MOST_RESIDENTS = 500_000;

    private final boolean[] isVisit;
    private final int every;

    Counted(County county) {
        isVisit = Official.of(county.scenario());
        every = every(county.population().size());
    }

    /** Of how many residents one is watched: 1 where all are. */
    static int every(int residents) {
        return Math.max(1, (residents + MOST_RESIDENTS - 1) / MOST_RESIDENTS);
    }

    boolean is(int resident, int condition, Outcome outcome) {
        return outcome != Outcome.LEFT && resident >= 0 && resident % every == 0 && Official.is(isVisit, condition);
    }
}
