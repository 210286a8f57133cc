package org.careshed.measure.visits;

import java.util.Arrays;
import org.careshed.county.County;
import org.careshed.journal.Outcome;
import org.careshed.measure.tally.Official;

/** Counted visits of treated patients by the facility's tier and one thing more: a whole number per combination. */
public final class TierVisits {
    private final boolean[] isVisit;
    private final int[] tierOf;
    private final int tiers;
    private final long[] visits;

    /**
     * Counts nothing yet.
     *
     * @param kinds how many values the other thing has
     */
    public TierVisits(County county, int kinds) {
        isVisit = Official.of(county.scenario());
        tierOf = county.tierOf();
        tiers = county.tiers().size();
        visits = new long[Math.multiplyExact(kinds, tiers)];
    }

    /** Whether a contact that ended so is a counted visit of a treated patient. */
    public boolean counts(int condition, Outcome outcome) {
        return outcome != Outcome.LEFT && Official.is(isVisit, condition);
    }

    /** Counts a visit of a kind (from 0). */
    public void add(int facility, int kind) {
        visits[kind * tiers + tierOf[facility]]++;
    }

    /** Nothing was counted so far. */
    public void clear() {
        Arrays.fill(visits, 0);
    }

    /** Visits of one kind at a tier (by number). */
    public long of(int kind, int tier) {
        return visits[kind * tiers + tier];
    }
}
