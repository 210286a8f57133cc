package org.careshed.scenario.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
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
                            new Fault(Code.BAD_ROAD, Text.of("a road must join two different places", "道路必须连接两个不同的地点"))
                                    .found(Text.of("both ends at `{from}`", "两端都在 `{from}`")
                                            .with("from", road.from())));
            return;
        }
        boolean ordered = road.from().compareTo(road.to()) < 0;
        String pair = ordered ? road.from() + " " + road.to() : road.to() + " " + road.from();
        Road first = seen.putIfAbsent(pair, road);
        if (first != null) {
            in.problems()
                    .add(
                            in.site(road, RoadRow.FROM),
                            new Fault(Code.BAD_ROAD, Text.of("two places must be joined by one road", "两个地点之间必须只有一条道路"))
                                    .found(Text.of(
                                                    "a second road between `{from}` and `{to}`",
                                                    "`{from}` 与 `{to}` 之间的第二条道路")
                                            .with("from", road.from())
                                            .with("to", road.to()))
                                    .why(Text.of("the first stands at {position}", "第一个在 {position}")
                                            .with(
                                                    "position",
                                                    in.site(first, RoadRow.FROM)
                                                            .spot()
                                                            .position()))
                                    .fix(Text.of("keep the faster one; roads go both ways", "保留较快的一条；道路是双向的")));
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
                                            Text.of(
                                                            "the road from `{from}` to `{to}` is {tooShort}",
                                                            "从 `{from}` 到 `{to}` 的道路{tooShort}")
                                                    .with("from", road.from())
                                                    .with("to", road.to())
                                                    .with(
                                                            "tooShort",
                                                            (tooShort
                                                                    ? Text.of(
                                                                            "shorter than the straight line", "比直线距离还短")
                                                                    : Text.of(
                                                                            "more than three times the straight line",
                                                                            "超过直线距离的三倍"))))
                                    .found(Text.of(
                                                    "{metres}, the straight line is {straight}",
                                                    "{metres}，直线距离是 {straight}")
                                            .with("metres", Distance.km(road.metres()))
                                            .with("straight", Distance.km(straight)))
                                    .fix(Text.of(
                                            "check the unit (m, km) and the coordinates of both ends",
                                            "请检查单位（m、km）和两端的坐标")));
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
                        new Fault(
                                        Code.NOT_CONNECTED,
                                        Text.of("roads must join all residents and facilities", "道路必须连接所有居民和机构"))
                                .found(Text.of(
                                                "{parts} parts; cut off are {residents} residents and {facilities} facilities, at {ids}",
                                                "{parts} 个部分；被隔断的有 {residents} 位居民和 {facilities} 个机构，在 {ids}")
                                        .with("parts", (parts.size() + 1))
                                        .with("residents", residents)
                                        .with("facilities", facilities)
                                        .with("ids", CareChecks.some(ids)))
                                .why(Text.of("nobody there could reach care, or be reached", "那里的人无法就医，别人也无法到达那里"))
                                .fix(Text.of(
                                        "add the missing roads, or allow unreachable places on purpose",
                                        "补上缺少的道路，或有意允许无法到达的地点")));
    }

    /** Places joined by roads. */
    private static final class Part {
        private final List<Place> places = new ArrayList<>();
        private long residents;
        private int facilities;
    }
}
