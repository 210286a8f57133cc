package org.careshed.people;

import java.util.ArrayList;
import java.util.List;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Tier;

/**
 * When in the day walk-in patients of a tier arrive on a kind of day: the tier's weights by hour, cut to the
 * hours of the doors, read as a quantile function.
 */
final class ArrivalTimes {

    private final double[] share;
    private final long[] fromMs;
    private final long[] lastsMs;

    /** Doors that are closed all day make an empty table, which must not be asked. */
    ArrivalTimes(Tier tier, Hours doors, DayKind day) {
        List<long[]> pieces = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Hours.Interval open : doors.on(day)) {
            for (int hour = 0; hour < 24; hour++) {
                long from = Math.max(open.openMs(), hour * Ticks.HOUR);
                long to = Math.min(open.closeMs(), (hour + 1) * Ticks.HOUR);
                if (from < to) {
                    pieces.add(new long[] {from, to - from});
                    weights.add(tier.arrivalsPerHour()[hour] * (to - from));
                }
            }
        }
        share = cumulative(weights, pieces);
        fromMs = pieces.stream().mapToLong(piece -> piece[0]).toArray();
        lastsMs = pieces.stream().mapToLong(piece -> piece[1]).toArray();
    }

    /** The time of day below which a share {@code u} of the arrivals fall, milliseconds after midnight. */
    long at(double u) {
        int piece = 0;
        double below = 0;
        while (u >= share[piece]) {
            below = share[piece++];
        }
        double within = (u - below) / (share[piece] - below);
        return fromMs[piece] + Math.min((long) (within * lastsMs[piece]), lastsMs[piece] - 1);
    }

    /** Cumulative shares; where no open hour has a weight, arrivals spread evenly over the open time. */
    private static double[] cumulative(List<Double> weights, List<long[]> pieces) {
        double[] share = new double[pieces.size()];
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            sum += total > 0 ? weights.get(i) : pieces.get(i)[1];
            share[i] = sum;
        }
        for (int i = 0; i < share.length; i++) {
            share[i] = share[i] >= sum ? 1 : share[i] / sum;
        }
        return share;
    }
}
