package org.careshed.measure.tally;

import org.careshed.county.County;
import org.careshed.scenario.Tier;

/** The three kinds of tier that headline shares speak of. */
public enum Sector {
    /** In the county, grassroots by the official definition. */
    GRASSROOTS("grassroots"),
    /** In the county, the others. */
    HOSPITALS("hospitals"),
    /** Outside the county. */
    OUTSIDE("outside");

    private static final Sector[] ALL = values();

    private final String id;

    Sector(String id) {
        this.id = id;
    }

    /** The name in readings. */
    public String id() {
        return id;
    }

    /** The sector of a tier. */
    public static Sector of(Tier tier) {
        if (!tier.inCounty()) {
            return OUTSIDE;
        }
        return tier.grassroots() ? GRASSROOTS : HOSPITALS;
    }

    /** The ordinal of each facility's sector, by facility. */
    public static byte[] ofFacilities(County county) {
        byte[] sectors = new byte[county.facilities()];
        for (int facility = 0; facility < sectors.length; facility++) {
            sectors[facility] = (byte) of(county.tier(facility)).ordinal();
        }
        return sectors;
    }

    /** How many there are. */
    public static int count() {
        return ALL.length;
    }
}
