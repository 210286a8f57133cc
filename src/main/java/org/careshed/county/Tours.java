package org.careshed.county;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.jgrapht.alg.interfaces.HamiltonianCycleAlgorithm;
import org.jgrapht.alg.tour.HeldKarpTSP;
import org.jgrapht.alg.tour.NearestNeighborHeuristicTSP;
import org.jgrapht.alg.tour.TwoOptHeuristicTSP;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Shortest tours on the road graph, from a base past some places and back: exact up to {@value #EXACT} stops (Held and Karp
 * 1962), beyond that the nearest place next, improved by exchanging two roads until nothing gets shorter (Croes 1958). Times
 * are driving times, without getting in and out.
 */
public final class Tours {

    /** Most stops for which a tour is exact. */
    public static final int EXACT = 9;

    private final List<String> places;
    private final TravelTable travel;
    private final long doorMs;

    /** The distances between a base and these stops in a scenario; the base need not be a stop. */
    public Tours(Scenario scenario, String base, List<String> stops) {
        places = new ArrayList<>(List.of(base));
        places.addAll(stops);
        Map<String, Integer> index =
                CountyBuilder.index(scenario.places().stream().map(Place::id).toList());
        int[] placeOf = places.stream().mapToInt(index::get).toArray();
        TravelTable all = RoadGraph.of(scenario, index).travelTo(placeOf, Halt.NEVER);
        long[] ms = new long[placeOf.length * placeOf.length];
        for (int from = 0; from < placeOf.length; from++) {
            for (int to = 0; to < placeOf.length; to++) {
                ms[from * placeOf.length + to] = all.ms(placeOf[from], to);
            }
        }
        travel = new TravelTable(placeOf.length, ms);
        doorMs = scenario.travel().doorMs();
    }

    /** Whether a road leads from the base to a stop. */
    public boolean reaches(String stop) {
        return travel.ms(0, places.indexOf(stop)) != TravelTable.UNREACHABLE;
    }

    /** Driving time between two of the places, milliseconds. */
    public long drivingMs(String from, String to) {
        return drivingMs(places.indexOf(from), places.indexOf(to));
    }

    /** The stops in the order of a short tour from the base and back. */
    public List<String> order(List<String> stops) {
        if (stops.size() < 2) {
            return List.copyOf(stops);
        }
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        List<Integer> points = new ArrayList<>(List.of(0));
        stops.forEach(stop -> points.add(places.indexOf(stop)));
        points.forEach(graph::addVertex);
        for (int from = 0; from < points.size(); from++) {
            for (int to = from + 1; to < points.size(); to++) {
                graph.setEdgeWeight(
                        graph.addEdge(points.get(from), points.get(to)), drivingMs(points.get(from), points.get(to)));
            }
        }
        List<Integer> cycle =
                new ArrayList<>(algorithm(stops.size()).getTour(graph).getVertexList());
        cycle.remove(cycle.size() - 1);
        Collections.rotate(cycle, -cycle.indexOf(0));
        if (cycle.get(1) > cycle.get(cycle.size() - 1)) {
            Collections.reverse(cycle.subList(1, cycle.size()));
        }
        return cycle.stream().skip(1).map(places::get).toList();
    }

    /** Driving time of a tour from the base past these stops in this order and back, milliseconds. */
    public long lengthMs(List<String> stops) {
        List<Integer> way = new ArrayList<>(List.of(0));
        stops.forEach(stop -> way.add(places.indexOf(stop)));
        way.add(0);
        return IntStream.range(1, way.size())
                .mapToLong(at -> drivingMs(way.get(at - 1), way.get(at)))
                .sum();
    }

    private long drivingMs(int from, int to) {
        return from == to ? 0 : travel.ms(from, to) - doorMs;
    }

    private static HamiltonianCycleAlgorithm<Integer, DefaultWeightedEdge> algorithm(int stops) {
        return stops <= EXACT ? new HeldKarpTSP<>() : new TwoOptHeuristicTSP<>(1, new NearestNeighborHeuristicTSP<>(0));
    }
}
