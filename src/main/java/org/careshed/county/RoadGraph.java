package org.careshed.county;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Road;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Travel;
import org.careshed.scenario.TravelMode;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The roads as a graph of places, weighted by whole milliseconds, so that sums along a way are exact. */
final class RoadGraph {

    private static final double MS_PER_METRE_AT_1_KMH = 3_600.0;

    private final SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph;
    private final int places;
    private final long doorMs;

    private RoadGraph(SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph, int places, long doorMs) {
        this.graph = graph;
        this.places = places;
        this.doorMs = doorMs;
    }

    /** The roads as they are driven. */
    static RoadGraph of(Scenario scenario, Map<String, Integer> places) {
        return of(scenario, places, road -> drivingMs(road, scenario.travel()));
    }

    /** The roads as they are travelled in a mode. */
    static RoadGraph of(Scenario scenario, Map<String, Integer> places, TravelMode mode) {
        return of(scenario, places, road -> {
            long drivingMs = drivingMs(road, scenario.travel());
            return mode.kmPerHour()
                    .map(kmPerHour -> Math.max(drivingMs, rideMs(road, kmPerHour)))
                    .orElse(drivingMs);
        });
    }

    private static RoadGraph of(Scenario scenario, Map<String, Integer> places, ToLongFunction<Road> time) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int place = 0; place < places.size(); place++) {
            graph.addVertex(place);
        }
        for (Road road : scenario.roads()) {
            addFaster(graph, places.get(road.from()), places.get(road.to()), time.applyAsLong(road));
        }
        return new RoadGraph(graph, places.size(), scenario.travel().doorMs());
    }

    /**
     * Door-to-door times from every place to the facilities at the given places: one search a distinct place.
     *
     * @param halt asked before each
     */
    TravelTable travelTo(int[] placeOf, Halt halt) {
        int facilities = placeOf.length;
        long[] ms = new long[places * facilities];
        DijkstraShortestPath<Integer, DefaultWeightedEdge> search = new DijkstraShortestPath<>(graph);
        Map<Integer, SingleSourcePaths<Integer, DefaultWeightedEdge>> found = new HashMap<>();
        for (int facility = 0; facility < facilities; facility++) {
            halt.ask();
            SingleSourcePaths<Integer, DefaultWeightedEdge> ways =
                    found.computeIfAbsent(placeOf[facility], search::getPaths);
            for (int place = 0; place < places; place++) {
                double way = ways.getWeight(place);
                ms[place * facilities + facility] =
                        Double.isInfinite(way) ? TravelTable.UNREACHABLE : (long) way + doorMs;
            }
        }
        return new TravelTable(facilities, ms);
    }

    private static long drivingMs(Road road, Travel travel) {
        return road.driveMs().orElseGet(() -> rideMs(road, travel.kmPerHour().get(road.speedClass())));
    }

    private static long rideMs(Road road, double kmPerHour) {
        return Ticks.of(road.metres() * MS_PER_METRE_AT_1_KMH / kmPerHour, 1);
    }

    private static void addFaster(SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, long ms) {
        DefaultWeightedEdge known = graph.getEdge(from, to);
        if (known == null) {
            graph.setEdgeWeight(graph.addEdge(from, to), ms);
        } else if (graph.getEdgeWeight(known) > ms) {
            graph.setEdgeWeight(known, ms);
        }
    }
}
