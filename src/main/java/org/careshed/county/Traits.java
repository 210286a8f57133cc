package org.careshed.county;

import java.util.List;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Scenario;

/**
 * What a resident is beyond place and age, one bit each, drawn by the share of the age band: trait i holds if u(resident,
 * i) is below the share, so that a larger share adds residents to a trait and takes none out.
 */
final class Traits {

    static final int EMPLOYEES = 1;
    static final int DIGITAL = 2;
    static final int CONTRACT = 4;
    static final int POOR = 8;
    static final int FEMALE = 16;

    private static final List<String> NAMES = List.of("employees", "digital", "contract", "poor", "female");

    private final boolean plain;
    private final double[][] share;
    private final long[] purpose;

    Traits(Scenario scenario) {
        Residents residents = scenario.arrangements().residents();
        List<Map<String, Double>> shares = List.of(
                residents.employees(), residents.digital(), residents.contract(), residents.poor(), residents.female());
        plain = residents.equals(Residents.PLAIN);
        share = new double[NAMES.size()][];
        purpose = new long[NAMES.size()];
        for (int trait = 0; trait < share.length; trait++) {
            share[trait] = byBand(shares.get(trait), scenario.ageBands());
            purpose[trait] = scenario.seed() ^ Keys.id("trait-" + NAMES.get(trait));
        }
    }

    /** The bits of the resident with this key and age band. */
    byte of(long resident, int band) {
        if (plain) {
            return DIGITAL;
        }
        int traits = 0;
        for (int trait = 0; trait < share.length; trait++) {
            if (Keys.uniform(Keys.of(resident, purpose[trait])) < share[trait][band]) {
                traits |= 1 << trait;
            }
        }
        return (byte) traits;
    }

    /** Shares by index of the age band; 0 for a band that is absent. */
    static double[] byBand(Map<String, Double> shares, List<AgeBand> bands) {
        return bands.stream()
                .mapToDouble(band -> shares.getOrDefault(band.id(), 0.0))
                .toArray();
    }
}
