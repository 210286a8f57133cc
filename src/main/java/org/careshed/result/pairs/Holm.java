package org.careshed.result.pairs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * P-values adjusted for how many comparisons are made at once (Holm 1979, Scandinavian Journal of Statistics 6): the i-th
 * smallest of m, counted from 0, times m - i, never smaller than one before it, at most 1. Whoever calls a difference at
 * 0.05 real by these is wrong about any of them in at most one of twenty comparisons of equal scenarios.
 */
public final class Holm {
    private Holm() {}

    /** The adjusted values, in the order of those given. */
    public static List<Double> adjusted(List<Double> p) {
        int many = p.size();
        List<Integer> order = IntStream.range(0, many)
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        Double[] adjusted = new Double[many];
        double least = 0;
        for (int rank = 0; rank < many; rank++) {
            int at = order.get(rank);
            least = Math.max(least, Math.min(1, (many - rank) * p.get(at)));
            adjusted[at] = least;
        }
        return List.of(adjusted);
    }
}
