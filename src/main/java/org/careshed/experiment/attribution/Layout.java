package org.careshed.experiment.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.Plan;
import org.careshed.experiment.attribution.factorial.Fraction;
import org.careshed.experiment.attribution.shares.Orders;

/**
 * Which counties live in which worlds. None and all of the factors are in every world, so the whole effect is always
 * told.
 *
 * @param worlds by county, as the factors that are on: the numbers of its worlds, in order
 * @param orders by world; none unless they are drawn
 */
record Layout(SortedMap<Integer, List<Integer>> worlds, List<List<List<Integer>>> orders) {
    private static final long ORDERS = Keys.id("attribution orders");

    Layout {
        worlds = Collections.unmodifiableSortedMap(new TreeMap<>(worlds));
        orders = List.copyOf(orders);
    }

    static Layout of(Attribution asked) {
        Plan plan = asked.plan();
        int many = asked.effort().replications();
        if (plan instanceof Plan.Full full) {
            return everywhere(full.runs(), asked, many);
        }
        if (plan instanceof Plan.Fractional fractional) {
            return everywhere(fractional.runs(), asked, many);
        }
        Plan.Sampled sampled = (Plan.Sampled) plan;
        long key = Keys.of(Keys.of(0, asked.effort().seed()), ORDERS);
        List<List<List<Integer>>> orders = IntStream.range(0, many)
                .mapToObj(world -> Orders.pairs(asked.factors().size(), sampled.orders() / 2, Keys.of(key, world)))
                .toList();
        SortedMap<Integer, List<Integer>> worlds = new TreeMap<>();
        for (int world = 0; world < many; world++) {
            for (int group : Orders.groups(orders.get(world))) {
                worlds.computeIfAbsent(group, first -> new ArrayList<>()).add(world);
            }
        }
        return new Layout(worlds, orders);
    }

    /** The same counties in so many worlds of their own, all with the orders of the first. */
    Layout of(int many) {
        SortedMap<Integer, List<Integer>> every = new TreeMap<>();
        counties(0).forEach(on -> every.put(on, IntStream.range(0, many).boxed().toList()));
        return new Layout(every, orders.isEmpty() ? List.of() : Collections.nCopies(many, orders.get(0)));
    }

    private static Layout everywhere(Fraction fraction, Attribution asked, int many) {
        Set<Integer> groups = new LinkedHashSet<>(fraction.runs());
        groups.addAll(List.of(0, asked.all()));
        List<Integer> all = IntStream.range(0, many).boxed().toList();
        Map<Integer, List<Integer>> worlds = new TreeMap<>();
        groups.forEach(group -> worlds.put(group, all));
        return new Layout(new TreeMap<>(worlds), List.of());
    }

    /** How many counties there are. */
    int counties() {
        return worlds.size();
    }

    /** How many worlds there are. */
    int replications() {
        return worlds.get(0).size();
    }

    /** The counties that live in a world. */
    List<Integer> counties(int world) {
        return worlds.entrySet().stream()
                .filter(county -> Collections.binarySearch(county.getValue(), world) >= 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many runs there are. */
    int runs() {
        return worlds.values().stream().mapToInt(List::size).sum();
    }
}
