package org.careshed.policy;

import java.util.Map;
import java.util.TreeMap;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Scenario;

/**
 * Shares by age band of what is stated for children (under 18), adults and the elderly. Within a band ages count as even, and
 * the last band as ending at 89.
 */
final class AgeGroups {

    private static final int ADULT = 18;
    private static final int OLDEST = 89;

    private AgeGroups() {}

    /** @param fromAge age at which people count as elderly, years */
    static Map<String, Double> shares(Scenario scenario, double children, double adults, double elderly, int fromAge) {
        Map<String, Double> shares = new TreeMap<>();
        for (AgeBand band : scenario.ageBands()) {
            double old = above(band, fromAge);
            double grown = above(band, ADULT) - old;
            shares.put(band.id(), old * elderly + grown * adults + (1 - old - grown) * children);
        }
        return shares;
    }

    /** The part of a band that is of an age or older, 0 to 1. */
    private static double above(AgeBand band, int age) {
        int to = Math.max(band.from(), Math.min(band.to(), OLDEST));
        double years = to + 1.0 - band.from();
        return Math.max(0, Math.min(1, (to + 1.0 - age) / years));
    }
}
