package org.careshed.people;

import java.util.Arrays;
import org.careshed.chance.Exact;

/**
 * Where residents of one kind have usually been, and been for refills, in the long run: a chain over (usual provider u,
 * provider of refills c), both positions in the consideration set.
 *
 * <ul>
 *   <li>Needs are a Poisson process; a sought one is a choice given u and becomes u.
 *   <li>Refills come at a fixed interval. One goes, with the probability of continuity, to c if it is open; any other is a
 *       choice given u. Where it goes is both u and c from then on.
 * </ul>
 *
 * <p>So each interval begins at u = c. The laws of u at its end and over its length are sums over the Poisson number of
 * needs; c moves from refill to refill by the choices under the law at the end. Its {@link StationaryLaw} is solved, not
 * iterated: the fixed point is exact.
 */
final class HabitLaw {

    /** No position. */
    static final int NOWHERE = -1;

    /** Continuity above this is read as this: at 1 nobody would ever have come to a provider. */
    private static final double MOST_CONTINUITY = 1 - 1e-6;

    /** So many more terms than the mean of a Poisson number leave out less than a hundredth of it. */
    private static final int TERMS = 30;

    /** After so many needs it no longer matters where the interval began. */
    private static final double MOST_MEAN = 100;

    /** Below this mean nothing happens between refills. */
    private static final double LEAST_MEAN = 1e-9;

    private final int states;
    private final double[] cumulative;

    /** @param law by provider of refills, where there is one, then usual provider; empty for who never goes anywhere */
    private HabitLaw(int states, double... law) {
        this.states = states;
        this.cumulative = cumulate(law);
    }

    /** The law of the usual provider alone, from yearly needs by usual provider and chosen place. */
    static HabitLaw of(double[][] needs) {
        return any(needs) ? new HabitLaw(needs.length, StationaryLaw.of(needs)) : new HabitLaw(needs.length);
    }

    /**
     * The joint law of both providers; of the usual provider alone where no refill can be had anywhere.
     *
     * @param years interval between refills
     */
    static HabitLaw of(double[][] needs, Refills[] kinds, double sameProvider, double years) {
        if (Arrays.stream(kinds).noneMatch(kind -> any(kind.chosen))) {
            return of(needs);
        }
        int states = needs.length;
        double continuity = Math.min(sameProvider, MOST_CONTINUITY);
        double[] joint = new double[states * states];
        double[][] moves = new double[states][states];
        Interval interval = new Interval(needs, years);
        for (int c = 0; c < states; c++) {
            double[] end = interval.from(c, joint, c * states);
            for (Refills kind : kinds) {
                double chosen = kind.shareOfDays * (1 - (kind.open[c] ? continuity : 0));
                for (int u = 0; u < states; u++) {
                    for (int k = 0; k < states; k++) {
                        moves[c][k] += chosen * end[u] * kind.chosen[u][k];
                    }
                }
            }
        }
        double[] providers = StationaryLaw.of(moves);
        for (int i = 0; i < joint.length; i++) {
            joint[i] *= providers[i / states];
        }
        return new HabitLaw(states, joint);
    }

    /** Position of the usual provider at a quantile of the law, above 0 and below 1; or {@link #NOWHERE}. */
    int usual(double quantile) {
        return cumulative.length == 0 ? NOWHERE : at(quantile) % states;
    }

    /** Position of the provider of refills at the same quantile; {@link #NOWHERE} for who gets none. */
    int refills(double quantile) {
        return cumulative.length <= states ? NOWHERE : at(quantile) / states;
    }

    private static boolean any(double[][] rates) {
        return Arrays.stream(rates).flatMapToDouble(Arrays::stream).anyMatch(rate -> rate > 0);
    }

    /** The first cell whose cumulative share is above the quantile. */
    private int at(double quantile) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > quantile) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double[] cumulate(double[] law) {
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            sum += law[i];
            law[i] = sum;
        }
        for (int i = 0; i < law.length; i++) {
            law[i] = law[i] >= sum ? 1 : law[i] / sum;
        }
        return law;
    }

    /**
     * Refills on one kind of day.
     *
     * @param shareOfDays share of such days
     * @param open whether they can be had there, by position
     * @param chosen shares of what they choose, by usual provider and place
     */
    record Refills(double shareOfDays, boolean[] open, double[][] chosen) {}

    /** What needs do to the usual provider between two refills. */
    private static final class Interval {
        private final double[][] step;
        private final double mean;

        /** @param needs a year, by usual provider and chosen place */
        Interval(double[][] needs, double years) {
            double most = Double.MIN_NORMAL;
            for (double[] row : needs) {
                most = Math.max(most, Arrays.stream(row).sum());
            }
            mean = Math.min(most * years, MOST_MEAN);
            step = new double[needs.length][needs.length];
            for (int u = 0; u < step.length; u++) {
                step[u][u] = 1 - Arrays.stream(needs[u]).sum() / most;
                for (int k = 0; k < step.length; k++) {
                    step[u][k] += needs[u][k] / most;
                }
            }
        }

        /** The law at the end of an interval that begins at {@code c}; adds the mean law over it to {@code over}. */
        double[] from(int c, double[] over, int at) {
            double[] law = new double[step.length];
            double[] end = new double[step.length];
            law[c] = 1;
            double probability = Exact.exp(-mean);
            double more = 1 - probability;
            for (int n = 0; n < mean + TERMS; n++) {
                for (int u = 0; u < law.length; u++) {
                    end[u] += probability * law[u];
                    over[at + u] += mean > LEAST_MEAN ? more / mean * law[u] : n == 0 ? law[u] : 0;
                }
                law = next(law);
                probability *= mean / (n + 1);
                more = Math.max(0, more - probability);
            }
            return end;
        }

        private double[] next(double[] law) {
            double[] next = new double[law.length];
            for (int u = 0; u < law.length; u++) {
                for (int k = 0; k < law.length; k++) {
                    next[k] += law[u] * step[u][k];
                }
            }
            return next;
        }
    }
}
