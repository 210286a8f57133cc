package org.careshed.experiment.paired;

import java.util.List;

/**
 * P-values adjusted for how many comparisons are made at once (Holm 1979, Scandinavian Journal of Statistics 6): the i-th
 * smallest of m, counted from 0, times m - i, never smaller than one before it, at most 1. Whoever calls a difference at
 * 0.05 real by these is wrong about any of them in at most one of twenty comparisons of equal scenarios.
 */
public final class Holm {
    private Holm() {}

    /** The adjusted values, in the order of those given. */
    public static List<Double> adjusted(List<Double> p) {
        return org.careshed.result.pairs.Holm.adjusted(p);
    }
}
