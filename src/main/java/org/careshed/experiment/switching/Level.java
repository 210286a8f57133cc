package org.careshed.experiment.switching;

import java.util.Locale;
import org.careshed.experiment.switching.why.Places;

/** By what places flows are told apart. */
public enum Level {
    /** Everybody together. */
    ALL {
        @Override
        String id(Places places, int place) {
            return "all";
        }
    },
    /** Tier by tier. */
    TIER {
        @Override
        String id(Places places, int place) {
            return places.tier(place);
        }
    },
    /** Facility by facility. */
    FACILITY {
        @Override
        String id(Places places, int place) {
            return places.id(place);
        }
    };

    /** What a place of {@link Places} is called on this level. */
    abstract String id(Places places, int place);

    /** As tables write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
