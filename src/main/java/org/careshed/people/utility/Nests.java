package org.careshed.people.utility;

import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.chance.Stable;
import org.careshed.county.County;
import org.careshed.scenario.Tier;

/**
 * Places that have something in common: grassroots in the county, hospitals in the county, and what lies outside. Places
 * of one nest share a stable draw, keyed by (need, nest); with dissimilarity 1 they share nothing.
 */
public final class Nests {

    /** Number of nests. */
    public static final int COUNT = 3;

    private static final int GRASSROOTS = 0;
    private static final int HOSPITALS = 1;
    private static final int OUTSIDE = 2;
    private static final long[] KEY = {
        Keys.id("nest-grassroots"), Keys.id("nest-county-hospitals"), Keys.id("nest-outside")
    };

    private final double lambda;
    private final double inverse;
    private final Stable stable;
    private final int[] ofTier;

    Nests(County county) {
        lambda = county.scenario().choice().nests().dissimilarity();
        inverse = 1 / lambda;
        stable = new Stable(lambda);
        ofTier = county.tiers().stream().mapToInt(Nests::of).toArray();
    }

    /** The nest of a tier: 0 grassroots in the county, 1 hospitals in the county, 2 outside. */
    static int of(Tier tier) {
        if (!tier.inCounty()) {
            return OUTSIDE;
        }
        return tier.grassroots() ? GRASSROOTS : HOSPITALS;
    }

    /** Whether places share nothing. */
    boolean none() {
        return lambda == 1;
    }

    int ofTier(int tier) {
        return ofTier[tier];
    }

    double lambda() {
        return lambda;
    }

    /** 1 / lambda: utilities within a nest are in this unit. */
    double inverse() {
        return inverse;
    }

    /** The luck that the places of a nest share for a need. */
    double luck(long need, int nest) {
        return stable.draw(Keys.of(need, KEY[nest]));
    }

    /** What a nest adds to the sum over nests, given the sum of exp(V/lambda) in it. */
    double worth(double sum) {
        return sum > 0 ? Exact.exp(lambda * Exact.log(sum)) : 0;
    }

    /** The same to within one part in 10^8. */
    double nearWorth(double sum) {
        return sum > 0 ? Exact.exp(lambda * Exact.nearLog(sum)) : 0;
    }
}
