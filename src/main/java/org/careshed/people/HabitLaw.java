package org.careshed.people;

import java.util.Arrays;

/**
 * Where residents of one kind have usually been, and been for refills, in the long run: a chain in continuous time over
 * (usual provider u, provider of refills c), both positions in the consideration set.
 *
 * <ul>
 *   <li>A sought need is a choice given u and becomes u.
 *   <li>A refill goes, with the probability of continuity, to c if it is open, and c becomes u.
 *   <li>Any other refill is a choice given u, and becomes both.
 * </ul>
 *
 * <p>Each time with one c begins at u = c. So the law of u while c stays is that of a chain which returns to c where c
 * would change; and c itself changes at the mean rates under that law. Both are {@link StationaryLaw}s: the fixed point is
 * exact, not iterated.
 */
final class HabitLaw {

    /** No position. */
    static final int NOWHERE = -1;

    /** Continuity above this is read as this: at 1 nobody would ever have come to a provider. */
    private static final double MOST_CONTINUITY = 1 - 1e-6;

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

    /** The joint law of both providers; of the usual provider alone where no refill can be had anywhere. */
    static HabitLaw of(double[][] needs, Refills[] kinds, double sameProvider) {
        if (Arrays.stream(kinds).noneMatch(kind -> any(kind.chosen))) {
            return of(needs);
        }
        int states = needs.length;
        double continuity = Math.min(sameProvider, MOST_CONTINUITY);
        double[] joint = new double[states * states];
        double[][] moves = new double[states][states];
        for (int c = 0; c < states; c++) {
            double[][] leaves = leaves(kinds, c, continuity);
            double[] law = StationaryLaw.of(whileAt(needs, kinds, c, continuity, leaves));
            for (int u = 0; u < states; u++) {
                joint[c * states + u] = law[u];
                for (int k = 0; k < states; k++) {
                    moves[c][k] += law[u] * leaves[u][k];
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

    /** Yearly refills that are chosen, by usual provider and chosen place, while the provider of refills is {@code c}. */
    private static double[][] leaves(Refills[] kinds, int c, double continuity) {
        int states = kinds[0].open.length;
        double[][] leaves = new double[states][states];
        for (Refills kind : kinds) {
            double chosen = kind.perYear * (1 - (kind.open[c] ? continuity : 0));
            for (int u = 0; u < states; u++) {
                for (int k = 0; k < states; k++) {
                    leaves[u][k] += chosen * kind.chosen[u][k];
                }
            }
        }
        return leaves;
    }

    /** Yearly moves of the usual provider while the provider of refills is {@code c}; where it would change, back to it. */
    private static double[][] whileAt(double[][] needs, Refills[] kinds, int c, double continuity, double[][] leaves) {
        double[][] rates = new double[needs.length][];
        for (int u = 0; u < rates.length; u++) {
            rates[u] = needs[u].clone();
            for (Refills kind : kinds) {
                rates[u][c] += kind.open[c] ? kind.perYear * continuity : 0;
            }
            for (double leave : leaves[u]) {
                rates[u][c] += leave;
            }
        }
        return rates;
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
     * @param perYear how many fall due
     * @param open whether they can be had there, by position
     * @param chosen shares of what they choose, by usual provider and place
     */
    record Refills(double perYear, boolean[] open, double[][] chosen) {}
}
