package org.careshed.report.figure.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.careshed.report.input.Spread;

/**
 * Visits a year by something, world by world. What never happened in a world is 0 in it.
 *
 * @param worlds ids of the replications
 * @param visits as many figures for each key as there are worlds
 */
record Counts<K>(List<String> worlds, Map<K, double[]> visits) {

    /** The mean over the worlds. */
    double mean(K key) {
        double sum = 0;
        for (double value : of(key)) {
            sum += value;
        }
        return worlds.isEmpty() ? 0 : sum / worlds.size();
    }

    /** How many more than under another arm, in the worlds that both have. */
    Spread more(Counts<K> base, K key) {
        double[] here = of(key);
        double[] there = base.of(key);
        double[] more = new double[worlds.size()];
        int both = 0;
        for (int i = 0; i < more.length; i++) {
            int same = base.worlds.indexOf(worlds.get(i));
            if (same >= 0) {
                more[both++] = here[i] - there[same];
            }
        }
        return Spread.of(Arrays.copyOf(more, both));
    }

    /** Keys that either has, these first. */
    Set<K> keys(Counts<K> other) {
        Set<K> keys = new LinkedHashSet<>(visits.keySet());
        keys.addAll(other.visits.keySet());
        return keys;
    }

    /** The same added up by what keys have in common. */
    <J> Counts<J> by(Function<K, J> common) {
        Map<J, double[]> sums = new LinkedHashMap<>();
        visits.forEach((key, values) -> {
            double[] sum = sums.computeIfAbsent(common.apply(key), j -> new double[worlds.size()]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        });
        return new Counts<>(worlds, sums);
    }

    private double[] of(K key) {
        return visits.getOrDefault(key, new double[worlds.size()]);
    }
}
