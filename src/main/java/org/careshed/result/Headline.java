package org.careshed.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A headline figure over all replications.
 *
 * @param measure name, for example {@code care_in_county_share}
 * @param of what it is of: {@code all}, a tier, {@code facility/resource}
 * @param unit unit of mean and half-width
 * @param estimate mean and interval
 */
public record Headline(String measure, String of, String unit, Estimate estimate) {
    /** What a figure of the whole county is of. */
    public static final String ALL = "all";

    /**
     * Headlines from the readings of each replication, in order of replications; in the order in which measures first
     * appear. A reading that a replication lacks counts as undefined there.
     */
    public static List<Headline> of(List<List<Reading>> byReplication) {
        Map<List<String>, Map<Integer, Reading>> readings = new LinkedHashMap<>();
        for (int i = 0; i < byReplication.size(); i++) {
            for (Reading reading : byReplication.get(i)) {
                readings.computeIfAbsent(List.of(reading.measure(), reading.of()), key -> new LinkedHashMap<>())
                        .put(i, reading);
            }
        }
        List<Headline> headlines = new ArrayList<>();
        readings.forEach((key, found) -> headlines.add(headline(found, byReplication.size())));
        return List.copyOf(headlines);
    }

    private static Headline headline(Map<Integer, Reading> found, int replications) {
        Reading first = found.values().iterator().next();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < replications; i++) {
            values.add(found.containsKey(i) ? found.get(i).text() : "");
        }
        return new Headline(first.measure(), first.of(), first.unit(), Estimate.of(values));
    }
}
