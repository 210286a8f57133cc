package org.careshed.county;

import java.util.List;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.quantity.Halt;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;

/** Makes the residents of a scenario: rows of equal place and age band, each resident with a taste, traits and illnesses of their own. */
final class PopulationBuilder {

    private static final long TASTE = Keys.id("taste-for-travel");

    /** So many residents are made in less than a millisecond. */
    private static final int AT_ONCE = 4_096;

    private PopulationBuilder() {}

    static Population nobody() {
        return new Population(0, new int[0], new long[0], new byte[0], new byte[0], new byte[0]);
    }

    /** @param halt asked every {@value #AT_ONCE} residents */
    static Population build(Scenario scenario, Halt halt) {
        List<Place> places = scenario.places();
        List<AgeBand> bands = scenario.ageBands();
        int[] rowStart = rowStarts(scenario, places, bands);
        int rows = rowStart.length - 1;
        long[] rowKey = new long[rows];
        for (int row = 0; row < rows; row++) {
            String place = places.get(row / bands.size()).id();
            String band = bands.get(row % bands.size()).id();
            rowKey[row] = Keys.of(Keys.id(place), Keys.id(band));
        }
        byte[] taste = new byte[rowStart[rows]];
        byte[] traits = new byte[taste.length];
        byte[] illness = new byte[taste.length];
        Traits who = new Traits(scenario);
        Illness ill = new Illness(scenario);
        for (int row = 0; row < rows; row++) {
            int band = row % bands.size();
            for (int resident = rowStart[row]; resident < rowStart[row + 1]; resident++) {
                if (resident % AT_ONCE == 0) {
                    halt.ask();
                }
                long key = Population.key(rowKey[row], resident - rowStart[row]);
                taste[resident] = (byte) Keys.of(key, scenario.seed() ^ TASTE);
                traits[resident] = who.of(key, band);
                illness[resident] = ill.of(key, band);
            }
        }
        return new Population(bands.size(), rowStart, rowKey, taste, traits, illness);
    }

    private static int[] rowStarts(Scenario scenario, List<Place> places, List<AgeBand> bands) {
        Map<String, Integer> placeIndex =
                CountyBuilder.index(places.stream().map(Place::id).toList());
        Map<String, Integer> bandIndex =
                CountyBuilder.index(bands.stream().map(AgeBand::id).toList());
        int[] rowStart = new int[places.size() * bands.size() + 1];
        for (PopulationRow row : scenario.population()) {
            int at = placeIndex.get(row.place()) * bands.size() + bandIndex.get(row.ageBand());
            rowStart[at + 1] = Math.addExact(rowStart[at + 1], row.residents());
        }
        for (int row = 1; row < rowStart.length; row++) {
            rowStart[row] = Math.addExact(rowStart[row], rowStart[row - 1]);
        }
        return rowStart;
    }
}
