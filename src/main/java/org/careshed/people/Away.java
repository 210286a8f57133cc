package org.careshed.people;

import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Facility;

/**
 * Needs that arise while the resident is away from the county. They are treated there whatever the county arranges: which
 * ones they are hangs on the need's key alone.
 */
public final class Away {

    /** Returned instead of a facility for needs that arise at home. */
    public static final int AT_HOME = -1;

    private static final long AWAY = Keys.id("away-from-home");

    private final County county;
    private final double share;
    private final int facility;

    public Away(County county) {
        this.county = county;
        Beyond beyond = county.scenario().arrangements().beyond();
        share = beyond.awayShare();
        facility = beyond.awayFacility()
                .map(id -> county.scenario().facilities().stream()
                        .map(Facility::id)
                        .toList()
                        .indexOf(id))
                .orElse(AT_HOME);
    }

    /** Where a need away from home is treated; {@link #AT_HOME} for the others, and for what nobody treats there. */
    public int facility(int condition, long need) {
        boolean away = facility != AT_HOME
                && share > 0
                && county.treats(facility, condition)
                && Keys.uniform(Keys.of(need, AWAY)) < share;
        return away ? facility : AT_HOME;
    }
}
