package org.careshed.report.input;

/**
 * A figure over replications with its lowest and highest value: for days, on which few replications scatter widely and an
 * interval of the mean would leave what is possible. All three are not a number where no replication has the figure.
 */
public record Range(double low, double mean, double high) {

    /** Of one value for each replication; those that are not a number do not count. */
    public static Range of(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
                n++;
            }
        }
        return n == 0 ? new Range(Double.NaN, Double.NaN, Double.NaN) : new Range(low, sum / n, high);
    }

    /** Of the quotient in each replication; 0 divided by 0 is no value. */
    public static Range ratio(double[] parts, double[] wholes) {
        double[] shares = new double[parts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = parts[i] / wholes[i];
        }
        return of(shares);
    }

    /** Whether any replication has the figure. */
    public boolean known() {
        return !Double.isNaN(mean);
    }

    /** Whether replications differ. */
    public boolean wide() {
        return high > low;
    }
}
