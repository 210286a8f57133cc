package org.careshed.experiment.landing;

import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;

/** How busy something was in the hours of the week in each world of an arm. */
final class WeeksOfUse {
    private static final int DECIMALS = 6;
    private static final long MILLION = 1_000_000;

    private final WeekOfUse sum = new WeekOfUse();
    private final SortedMap<Integer, float[]> shares = new TreeMap<>();

    /** Adds a world that was not there before. */
    void add(int world, WeekOfUse week) {
        sum.add(week);
        shares.put(world, week.shares());
    }

    /** Whether anybody was on duty in an hour in any world. */
    boolean open(int hour) {
        return sum.staffed[hour] > 0;
    }

    /** Minutes worked in an hour, mean over so many worlds, as a cell. */
    String busy(int hour, int worlds) {
        return Fixed.ratio(sum.busy[hour], worlds * MILLION, DECIMALS);
    }

    /** Minutes staffed in an hour, mean over so many worlds, as a cell. */
    String staffed(int hour, int worlds) {
        return Fixed.ratio(sum.staffed[hour], worlds * MILLION, DECIMALS);
    }

    /** Mean and half-width of the share over worlds, as cells. */
    String[] share(int hour) {
        return cells(shares.values().stream()
                .mapToDouble(week -> week[hour])
                .filter(share -> !Double.isNaN(share))
                .toArray());
    }

    /** Mean and half-width of what the share has more than in the same worlds of another arm, as cells. */
    String[] change(WeeksOfUse base, int hour) {
        return cells(shares.entrySet().stream()
                .filter(week -> base.shares.containsKey(week.getKey()))
                .mapToDouble(
                        week -> (double) week.getValue()[hour] - base.shares.get(week.getKey())[hour])
                .filter(more -> !Double.isNaN(more))
                .toArray());
    }

    private static String[] cells(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new String[] {"", ""};
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        String half = n == 1 ? "" : Fixed.of(Student.T[n - 1] * Math.sqrt(squares / (n - 1) / n), DECIMALS);
        return new String[] {Fixed.of(mean, DECIMALS), half};
    }

    /** Quantiles of Student's t by degrees of freedom: they are asked for thousands of times. */
    private static final class Student {
        private static final double[] T = new double[HoursOfWeek.WORLDS];

        static {
            for (int freedom = 1; freedom < T.length; freedom++) {
                T[freedom] = Estimate.studentT(freedom);
            }
        }
    }
}
