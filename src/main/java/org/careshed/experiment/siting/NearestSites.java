package org.careshed.experiment.siting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;

/**
 * The answer by nearness alone, the p-median of location theory (Hakimi 1964): the sites with which the mean way of all
 * residents to the nearest site with the service is shortest. Everybody goes to the nearest, nobody waits, and where people
 * fall ill, what they need and whether they would come does not matter.
 */
final class NearestSites {
    /** Up to so many sets all are tried. */
    static final int EXACT = 10_000;

    /** A place without a road counts as so far. */
    private static final long FAR_MS = Ticks.DAY;

    private final Candidates candidates;
    private final long[] residents;
    private final long[] existingMs;
    private final Map<String, long[]> ms = new HashMap<>();

    /** @param existing facilities that have the service today */
    NearestSites(Candidates candidates, List<String> existing) {
        this.candidates = candidates;
        this.residents = residents(candidates.scenario());
        this.existingMs = new long[residents.length];
        List<String> all = Stream.concat(candidates.ids().stream(), existing.stream())
                .distinct()
                .toList();
        TravelTable table = TravelTable.to(candidates.scenario(), candidates.places(all));
        for (int site = 0; site < all.size(); site++) {
            long[] ways = new long[residents.length];
            for (int place = 0; place < ways.length; place++) {
                ways[place] = Math.min(FAR_MS, table.ms(place, site));
            }
            ms.put(all.get(site), ways);
        }
        Arrays.fill(existingMs, FAR_MS);
        existing.forEach(site -> nearer(existingMs, ms.get(site)));
    }

    /** Sum over all residents of the way to the nearest of these sites or an existing one, milliseconds. */
    private long totalMs(List<String> sites) {
        long[] nearest = existingMs.clone();
        sites.forEach(site -> nearer(nearest, ms.get(site)));
        long sum = 0;
        for (int place = 0; place < nearest.length; place++) {
            sum += residents[place] * nearest[place];
        }
        return sum;
    }

    /** Mean over all residents of that way, minutes. */
    double meanMinutes(List<String> sites) {
        return totalMs(sites) / (double) Arrays.stream(residents).sum() / Ticks.MINUTE;
    }

    /** The best set: of all if they are not too many, else one by one with exchanges until none helps. */
    List<String> best(Sets sets) {
        return sets.all(EXACT).map(this::best).orElseGet(() -> {
            List<String> set = List.of();
            for (List<List<String>> more = sets.grown(set); !more.isEmpty(); more = sets.grown(set)) {
                set = best(more);
            }
            List<String> before = List.of();
            while (!set.equals(before)) {
                before = set;
                set = best(sets.swapped(set));
            }
            return set;
        });
    }

    private List<String> best(List<List<String>> sets) {
        List<String> best = sets.get(0);
        long least = totalMs(best);
        for (List<String> set : sets) {
            long total = totalMs(set);
            if (total < least) {
                best = set;
                least = total;
            }
        }
        return best;
    }

    private static void nearer(long[] nearest, long[] ways) {
        for (int place = 0; place < nearest.length; place++) {
            nearest[place] = Math.min(nearest[place], ways[place]);
        }
    }

    private static long[] residents(Scenario scenario) {
        List<String> places = scenario.places().stream().map(Place::id).toList();
        long[] residents = new long[places.size()];
        Map<String, Integer> index = new HashMap<>();
        places.forEach(place -> index.put(place, index.size()));
        for (PopulationRow row : scenario.population()) {
            residents[index.get(row.place())] += row.residents();
        }
        return residents;
    }
}
