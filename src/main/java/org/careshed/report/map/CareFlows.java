package org.careshed.report.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;

/**
 * Who went where: visits of a run by home and facility, as means over its replications.
 *
 * @param total all visits
 * @param byHome visits of the residents of each place
 * @param byFacility visits each facility received
 * @param routes visits by town of residence, town (or outside place) of the facility, and tier
 * @param mostUsed the facility that most visits of a route go to
 */
public record CareFlows(
        double total,
        Map<String, Double> byHome,
        Map<String, Double> byFacility,
        Map<Route, Double> routes,
        Map<Route, String> mostUsed) {

    /** From a town's residents to a tier's facilities in a town or outside place. */
    public record Route(String fromTown, String toTown, String tier) {}

    public static CareFlows of(Atlas atlas, List<Row> flows, int replications) {
        double total = 0;
        Map<String, Double> byHome = new LinkedHashMap<>();
        Map<String, Double> byFacility = new LinkedHashMap<>();
        Map<Route, Map<String, Double>> routes = new LinkedHashMap<>();
        for (Row row : flows) {
            Atlas.Site home = atlas.site(row.text("home_place"));
            Atlas.Provider provider = atlas.provider(row.text("facility"));
            Atlas.Site there = atlas.site(provider.place());
            double visits = row.number("visits");
            total += visits;
            byHome.merge(home.id(), visits, Double::sum);
            byFacility.merge(provider.id(), visits, Double::sum);
            String toTown = there.outside() ? there.id() : there.town();
            routes.computeIfAbsent(new Route(home.town(), toTown, provider.tier()), r -> new LinkedHashMap<>())
                    .merge(provider.id(), visits, Double::sum);
        }
        Map<Route, Double> visits = new LinkedHashMap<>();
        Map<Route, String> mostUsed = new LinkedHashMap<>();
        routes.forEach((route, facilities) -> {
            visits.put(route, facilities.values().stream().mapToDouble(v -> v).sum());
            mostUsed.put(
                    route,
                    Collections.max(facilities.entrySet(), Map.Entry.comparingByValue())
                            .getKey());
        });
        return new CareFlows(
                total / replications,
                means(byHome, replications),
                means(byFacility, replications),
                means(visits, replications),
                mostUsed);
    }

    /** Sums of whole visits first, divided once, so that a mean that is whole stays whole. */
    private static <K> Map<K, Double> means(Map<K, Double> sums, int replications) {
        sums.replaceAll((key, sum) -> sum / replications);
        return sums;
    }

    public double fromHome(String place) {
        return byHome.getOrDefault(place, 0.0);
    }

    public double toFacility(String facility) {
        return byFacility.getOrDefault(facility, 0.0);
    }

    /** Visits of a town's residents. */
    public double ofTown(String town) {
        return sum(r -> r.fromTown().equals(town));
    }

    /** Visits of a town's residents inside their own town. */
    public double atHome(String town) {
        return sum(r -> r.fromTown().equals(town) && r.toTown().equals(town));
    }

    /** Visits to a place outside the county. */
    public double toOutside(String place) {
        return sum(r -> r.toTown().equals(place));
    }

    private double sum(Predicate<Route> which) {
        return routes.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
