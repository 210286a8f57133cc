package org.careshed.people;

import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.scenario.Tier;
import org.careshed.scenario.reform.TwoWayReferral;

/**
 * The gate before hospitals: who is held to it begins at the grassroots. It is open for who finds no grassroots place open
 * that treats the need.
 */
final class Gate {

    private static final long HELD = Keys.id("held-to-the-gate");

    private final boolean[] guarded;
    private final boolean[] before;
    private final double held;

    Gate(County county) {
        Optional<TwoWayReferral> scheme = county.scenario().reforms().get(TwoWayReferral.class);
        held = scheme.map(TwoWayReferral::held).orElse(0.0);
        guarded = new boolean[county.kinds().size()];
        before = new boolean[county.facilities()];
        if (held > 0) {
            scheme.get().conditions().forEach(id -> guarded[county.kinds().indexOf(id)] = true);
            for (int facility = 0; facility < before.length; facility++) {
                Tier tier = county.tier(facility);
                before[facility] =
                        tier.grassroots() || !tier.inCounty() && !scheme.get().outside();
            }
        }
    }

    /** Whether a need is held to the gate: a function of its key, so that a tighter gate holds more and frees none. */
    boolean holds(int condition, long need) {
        return held > 0 && guarded[condition] && Keys.uniform(Keys.of(need, HELD)) < held;
    }

    /** Whether a facility is before the gate. */
    boolean isBefore(int facility) {
        return before[facility];
    }
}
