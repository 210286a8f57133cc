package org.careshed.report.map;

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
 */
public record CareFlows(
        double total, Map<String, Double> byHome, Map<String, Double> byFacility, Map<Route, Double> routes) {

    /** From a town's residents to a tier's facilities in a town or outside place. */
    public record Route(String fromTown, String toTown, String tier) {}

    public static CareFlows of(Atlas atlas, List<Row> flows, int replications) {
        double total = 0;
        Map<String, Double> byHome = new LinkedHashMap<>();
        Map<String, Double> byFacility = new LinkedHashMap<>();
        Map<Route, Double> routes = new LinkedHashMap<>();
        for (Row row : flows) {
            Atlas.Site home = atlas.site(row.text("home_place"));
            Atlas.Provider provider = atlas.provider(row.text("facility"));
            Atlas.Site there = atlas.site(provider.place());
            double visits = row.number("visits") / replications;
            total += visits;
            byHome.merge(home.id(), visits, Double::sum);
            byFacility.merge(provider.id(), visits, Double::sum);
            String toTown = there.outside() ? there.id() : there.town();
            routes.merge(new Route(home.town(), toTown, provider.tier()), visits, Double::sum);
        }
        return new CareFlows(total, byHome, byFacility, routes);
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

    public double ofTownToTier(String town, String tier) {
        return sum(r -> r.fromTown().equals(town) && r.tier().equals(tier));
    }

    public double toTier(String tier) {
        return sum(r -> r.tier().equals(tier));
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
