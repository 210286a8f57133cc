package org.careshed.people.utility;

import java.util.Arrays;
import org.careshed.chance.Exact;
import org.careshed.county.ChoiceSets;

/**
 * Weights and shares of one consideration set.
 *
 * <pre>
 * weight_j = exp(V_j / lambda),   total = sum over nests n of (sum over j in n of weight_j)^lambda
 * share_j  = weight_j / (sum over j's nest) * (sum over j's nest)^lambda / total
 * </pre>
 *
 * <p>Without nests utilities are shifted only where exponentials would vanish or overflow; with them always, so that
 * weights times luck stay in range. A shift changes no share.
 */
final class NestedLogit {

    private static final int SIZE = ChoiceSets.SIZE;

    /** Sums of weights outside this range have lost small weights, or are infinite. */
    private static final double LEAST_SUM = 1e-200;

    private static final double MOST_SUM = 1e200;

    private final Nests nests;
    private final Ways ways;
    private final double[] weight = new double[SIZE];
    private final double[] nestSum = new double[Nests.COUNT];
    private final double[] nestWorth = new double[Nests.COUNT];
    private int cell;
    private double shift;
    private double total;

    /** Whether the nests are not yet summed up to a total: who seeks care in any case never asks for it. */
    private boolean unsummed;

    NestedLogit(Nests nests, Ways ways) {
        this.nests = nests;
        this.ways = ways;
    }

    /** Which consideration set is weighed next. */
    void at(int firstCell) {
        cell = firstCell;
    }

    int nest(int position) {
        return ways.nest(cell + position);
    }

    /** Takes weights that are ready; false if they are out of range. */
    boolean take(double[] ready, int at) {
        shift = 0;
        total = 0;
        unsummed = false;
        for (int position = 0; position < SIZE; position++) {
            weight[position] = ready[at + position];
            total += weight[position];
        }
        return inRange(total);
    }

    /** Turns utilities into weights; false when nothing can be chosen. */
    boolean weigh(double[] worth) {
        shift = 0;
        unsummed = false;
        if (nests.none()) {
            total = exponentials(worth, 1);
            if (inRange(total)) {
                return true;
            }
        }
        shift = highest(worth);
        if (shift == Double.NEGATIVE_INFINITY) {
            total = 0;
            return false;
        }
        if (nests.none()) {
            total = exponentials(worth, 1);
        } else {
            nested(worth);
        }
        return true;
    }

    /** Logarithm of the total: what having the choice is worth, utils. */
    double logSum() {
        return Exact.log(total()) + shift;
    }

    /** The same to within 1e-7, at a third of the cost. */
    double nearLogSum() {
        if (!unsummed) {
            return Exact.nearLog(total) + shift;
        }
        double near = 0;
        for (int nest = 0; nest < Nests.COUNT; nest++) {
            near += nests.nearWorth(nestSum[nest]);
        }
        return Exact.nearLog(near) + shift;
    }

    double weight(int position) {
        return weight[position];
    }

    /** Whether any place of a nest can be chosen. */
    boolean any(int nest) {
        return nestSum[nest] > 0;
    }

    double share(int position) {
        double w = weight[position];
        if (!(w > 0)) {
            return 0;
        }
        int nest = nest(position);
        double all = total();
        return nests.none() ? w / all : w / nestSum[nest] * (nestWorth[nest] / all);
    }

    private static boolean inRange(double sum) {
        return sum > LEAST_SUM && sum < MOST_SUM;
    }

    private static double highest(double[] worth) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : worth) {
            highest = Math.max(highest, each);
        }
        return highest;
    }

    private double exponentials(double[] worth, double inverse) {
        double sum = 0;
        for (int position = 0; position < SIZE; position++) {
            weight[position] = Exact.exp((worth[position] - shift) * inverse);
            sum += weight[position];
        }
        return sum;
    }

    private void nested(double[] worth) {
        exponentials(worth, nests.inverse());
        Arrays.fill(nestSum, 0);
        for (int position = 0; position < SIZE; position++) {
            nestSum[nest(position)] += weight[position];
        }
        unsummed = true;
    }

    private double total() {
        if (unsummed) {
            total = 0;
            for (int nest = 0; nest < Nests.COUNT; nest++) {
                nestWorth[nest] = nests.worth(nestSum[nest]);
                total += nestWorth[nest];
            }
            unsummed = false;
        }
        return total;
    }
}
