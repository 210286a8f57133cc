package org.careshed.report.figure.flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.map.CareFlows;

/** Routes: in words, and where exactly they lead. */
final class Routes {
    private Routes() {}

    /** {@code Willow Town → Big City, City hospital outside}. */
    static Text words(Atlas atlas, CareFlows.Route route) {
        return town(atlas, route.fromTown())
                .then(Text.same(" → "))
                .then(town(atlas, route.toTown()))
                .then(Text.of(", ", "，"))
                .then(atlas.tiers().get(route.tier()).name().words());
    }

    /** Whether a route leads out of the town. */
    static boolean leaves(CareFlows.Route route) {
        return !route.fromTown().equals(route.toTown());
    }

    /** A town by its seat, or an outside place. */
    static Text town(Atlas atlas, String id) {
        Atlas.Site seat = atlas.towns().get(id);
        return (seat == null ? atlas.site(id) : seat).name().words();
    }

    /** The facility of a tier in the other town that most of a route's visits go to, by the ways of an arm. */
    static Map<CareFlows.Route, String> mostUsed(Atlas atlas, Counts<Trips.Way> ways) {
        Map<CareFlows.Route, String> most = new LinkedHashMap<>();
        Map<CareFlows.Route, Double> visits = new HashMap<>();
        ways.visits().keySet().forEach(way -> {
            CareFlows.Route route = way.route(atlas);
            double here = ways.mean(way);
            if (here > visits.getOrDefault(route, -1.0)) {
                visits.put(route, here);
                most.put(route, way.facility());
            }
        });
        return most;
    }
}
