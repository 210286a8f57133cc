package org.careshed.web.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/**
 * A county to be drawn, in kilometres east and north of the middle of where people live.
 *
 * @param roads from x, y to x, y
 */
public record CountyMap(List<Home> places, List<House> facilities, List<double[]> roads) {
    private static final double KM_PER_DEGREE = 111.32;

    /** A place; crossings of roads are not among them. */
    public record Home(String id, Text name, String town, double x, double y, long residents) {}

    /** A facility; without a place it stands in the middle. */
    public record House(
            String id,
            Text name,
            String tier,
            Text tierName,
            String place,
            double x,
            double y,
            int beds,
            boolean grassroots,
            boolean inCounty) {}

    /** The county of a scenario. */
    public static CountyMap of(Scenario scenario) {
        Map<String, Long> residents = new HashMap<>();
        for (PopulationRow row : scenario.population()) {
            residents.merge(row.place(), (long) row.residents(), Long::sum);
        }
        Ground ground = Ground.of(scenario, residents);
        Map<String, Place> places = new HashMap<>();
        scenario.places().forEach(place -> places.put(place.id(), place));
        Map<String, Tier> tiers = new HashMap<>();
        scenario.tiers().forEach(tier -> tiers.put(tier.id(), tier));
        List<Home> homes = scenario.places().stream()
                .filter(place -> place.kind() != Place.Kind.CROSSING)
                .map(place -> new Home(
                        place.id(),
                        place.name().told(),
                        place.town(),
                        ground.x(place),
                        ground.y(place),
                        residents.getOrDefault(place.id(), 0L)))
                .toList();
        List<House> houses = scenario.facilities().stream()
                .map(facility -> house(facility, places.get(facility.place()), tiers.get(facility.tier()), ground))
                .toList();
        List<double[]> roads = scenario.roads().stream()
                .map(road -> {
                    Place from = places.get(road.from());
                    Place to = places.get(road.to());
                    return new double[] {ground.x(from), ground.y(from), ground.x(to), ground.y(to)};
                })
                .toList();
        return new CountyMap(homes, houses, roads);
    }

    private static House house(Facility facility, Place place, Tier tier, Ground ground) {
        return new House(
                facility.id(),
                facility.name().told(),
                facility.tier(),
                tier.name().told(),
                facility.place(),
                place == null ? 0 : ground.x(place),
                place == null ? 0 : ground.y(place),
                facility.beds(),
                tier.grassroots(),
                tier.inCounty());
    }

    /** Degrees laid flat around a middle: shapes of a county stay true to within a few metres. */
    private record Ground(double longitude, double latitude) {
        private static final double METRES = 1_000;

        static Ground of(Scenario scenario, Map<String, Long> residents) {
            double people = 0;
            double east = 0;
            double north = 0;
            for (Place place : scenario.places()) {
                double many = residents.getOrDefault(place.id(), 0L);
                people += many;
                east += many * place.longitude();
                north += many * place.latitude();
            }
            return people == 0 ? new Ground(0, 0) : new Ground(east / people, north / people);
        }

        double x(Place place) {
            return rounded((place.longitude() - longitude) * KM_PER_DEGREE * Math.cos(Math.toRadians(latitude)));
        }

        double y(Place place) {
            return rounded((place.latitude() - latitude) * KM_PER_DEGREE);
        }

        private static double rounded(double km) {
            return Math.round(km * METRES) / METRES;
        }
    }
}
