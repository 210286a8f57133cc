package org.careshed.scenario.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Road;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.table.RoadRow;

/** Whether roads can be, and join everybody with everything. */
final class RoadChecks {

    private static final double SHORTEST = 0.9;
    private static final double LONGEST = 3;
    private static final double LEEWAY = 1_000;

    private final Scenario scenario;
    private final Binding in;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();

    RoadChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
        scenario.places().forEach(place -> {
            places.put(place.id(), place);
            joined.put(place.id(), place.id());
        });
    }

    void run(boolean unreachableAllowed) {
        Map<String, Road> seen = new HashMap<>();
        for (Road road : scenario.roads()) {
            if (places.containsKey(road.from()) && places.containsKey(road.to())) {
                twice(road, seen);
                length(road);
                joined.put(part(road.from()), part(road.to()));
            }
        }
        if (!unreachableAllowed) {
            parts();
        }
    }

    private void twice(Road road, Map<String, Road> seen) {
        if (road.from().equals(road.to())) {
            in.problems()
                    .add(
                            in.site(road, RoadRow.FROM),
                            new Fault(Code.BAD_ROAD, "a road must join two different places")
                                    .found("both ends at `" + road.from() + "`"));
            return;
        }
        boolean ordered = road.from().compareTo(road.to()) < 0;
        String pair = ordered ? road.from() + " " + road.to() : road.to() + " " + road.from();
        Road first = seen.putIfAbsent(pair, road);
        if (first != null) {
            in.problems()
                    .add(
                            in.site(road, RoadRow.FROM),
                            new Fault(Code.BAD_ROAD, "two places must be joined by one road")
                                    .found("a second road between `" + road.from() + "` and `" + road.to() + "`")
                                    .why("the first stands at "
                                            + in.site(first, RoadRow.FROM)
                                                    .spot()
                                                    .position())
                                    .fix("keep the faster one; roads go both ways"));
        }
    }

    private void length(Road road) {
        double straight = Distance.metres(places.get(road.from()), places.get(road.to()));
        boolean tooShort = road.metres() < straight * SHORTEST - LEEWAY / 10;
        boolean tooLong = road.metres() > straight * LONGEST + LEEWAY;
        if (tooShort || tooLong) {
            in.problems()
                    .add(
                            in.site(road, RoadRow.LENGTH),
                            new Fault(
                                            Code.LENGTH_UNLIKELY,
                                            "the road from `" + road.from() + "` to `" + road.to() + "` is "
                                                    + (tooShort
                                                            ? "shorter than the straight line"
                                                            : "more than three times the straight line"))
                                    .found(Distance.km(road.metres()) + ", the straight line is "
                                            + Distance.km(straight))
                                    .fix("check the unit (m, km) and the coordinates of both ends"));
        }
    }

    private String part(String place) {
        String root = place;
        while (!joined.get(root).equals(root)) {
            root = joined.get(root);
        }
        String step = place;
        while (!step.equals(root)) {
            step = joined.put(step, root);
        }
        return root;
    }

    /** Parts of the network in which somebody lives or is treated; all but the largest are cut off. */
    private void parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        scenario.places()
                .forEach(place -> parts.computeIfAbsent(part(place.id()), root -> new Part())
                        .places
                        .add(place));
        for (PopulationRow row : scenario.population()) {
            if (joined.containsKey(row.place())) {
                parts.get(part(row.place())).residents += row.residents();
            }
        }
        for (Facility facility : scenario.facilities()) {
            if (joined.containsKey(facility.place())) {
                parts.get(part(facility.place())).facilities++;
            }
        }
        List<Part> used = parts.values().stream()
                .filter(part -> part.residents + part.facilities > 0)
                .sorted(Comparator.comparingLong((Part part) -> part.residents).reversed())
                .toList();
        if (used.size() > 1) {
            cutOff(used.subList(1, used.size()));
        }
    }

    private void cutOff(List<Part> parts) {
        List<String> ids = new ArrayList<>();
        parts.forEach(part -> part.places.forEach(place -> ids.add(place.id())));
        long residents = parts.stream().mapToLong(part -> part.residents).sum();
        int facilities = parts.stream().mapToInt(part -> part.facilities).sum();
        Place first = parts.get(0).places.get(0);
        in.problems()
                .add(
                        in.site(first),
                        new Fault(Code.NOT_CONNECTED, "roads must join all residents and facilities")
                                .found((parts.size() + 1) + " parts; cut off are " + residents + " residents and "
                                        + facilities + " facilities, at " + CareChecks.some(ids))
                                .why("nobody there could reach care, or be reached")
                                .fix("add the missing roads, or allow unreachable places on purpose"));
    }

    /** Places joined by roads. */
    private static final class Part {
        private final List<Place> places = new ArrayList<>();
        private long residents;
        private int facilities;
    }
}
