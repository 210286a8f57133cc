package org.careshed.report.figure.busy;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One figure of many facilities.
 *
 * @param loads those that have it, from the least to the greatest
 * @param values theirs, in the same order
 */
record Crowded(List<Workload> loads, double[] values) {

    /** Shares of staffed time in use. */
    static Crowded uses(List<Workload> loads) {
        return of(loads, Workload::utilisation);
    }

    /** Mean waits, minutes. */
    static Crowded waits(List<Workload> loads) {
        return of(loads, Workload::meanWait);
    }

    private static Crowded of(List<Workload> all, Function<Workload, OptionalDouble> value) {
        List<Workload> loads = all.stream()
                .filter(load -> value.apply(load).isPresent())
                .sorted(Comparator.comparingDouble(
                                (Workload load) -> value.apply(load).orElseThrow())
                        .thenComparing(Workload::facility))
                .toList();
        return new Crowded(
                loads,
                loads.stream()
                        .mapToDouble(load -> value.apply(load).orElseThrow())
                        .toArray());
    }

    boolean known() {
        return values.length > 0;
    }

    double median() {
        return quantile(0.5);
    }

    double low() {
        return quantile(0.25);
    }

    double high() {
        return quantile(0.75);
    }

    double most() {
        return values[values.length - 1];
    }

    Workload greatest() {
        return loads.get(loads.size() - 1);
    }

    /** The value that a share of the facilities does not exceed. */
    private double quantile(double share) {
        return values[Math.max(0, (int) Math.ceil(share * values.length) - 1)];
    }
}
