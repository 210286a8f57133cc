package org.careshed.measure.tally;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.scenario.AgeBand;

/**
 * Residents under {@value #LIMIT} and those of {@value #LIMIT} and over, as the closing table tells them apart. A county
 * with an age band across that limit has everybody in one half, and no halves are reported.
 */
public final class AgeHalves {

    /** First year of age of the upper half. */
    public static final int LIMIT = 60;

    /** The halves in readings, lower first. */
    public static final List<String> IDS = List.of("under-60", "60-and-over");

    private final Population population;
    private final byte[] halfOfBand;
    private final boolean told;
    private final long[] residents = new long[2];

    public AgeHalves(County county) {
        population = county.population();
        List<AgeBand> bands = county.scenario().ageBands();
        told = bands.stream().noneMatch(band -> band.from() < LIMIT && band.to() >= LIMIT);
        halfOfBand = new byte[bands.size()];
        for (int band = 0; band < halfOfBand.length; band++) {
            halfOfBand[band] = (byte) (told && bands.get(band).from() >= LIMIT ? 1 : 0);
        }
        for (int resident = 0; resident < population.size(); resident++) {
            residents[of(resident)]++;
        }
    }

    /** 0 for the lower half, 1 for the upper. */
    public int of(int resident) {
        return halfOfBand[population.ageBand(resident)];
    }

    /** Whether no age band lies across the limit. */
    public boolean told() {
        return told;
    }

    /** Residents of a half. */
    public long residents(int half) {
        return residents[half];
    }
}
