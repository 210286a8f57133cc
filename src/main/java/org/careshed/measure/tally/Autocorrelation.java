package org.careshed.measure.tally;

/** How a day's figure goes with that of the day before. */
public final class Autocorrelation {

    private Autocorrelation() {}

    /**
     * {@code sum e_t e_(t+1) / sum e_t^2} with {@code e_t = x_t} less the mean of all x of its kind: -1 to 1, about 0 for
     * figures that have nothing to do with each other; 0 where nothing varies.
     *
     * @param x figures of consecutive days
     * @param kind of each day, 0 to {@code kinds - 1}
     */
    public static double lag1(int[] x, int[] kind, int kinds) {
        double[] mean = means(x, kind, kinds);
        double products = 0;
        double squares = 0;
        double before = 0;
        for (int t = 0; t < x.length; t++) {
            double now = x[t] - mean[kind[t]];
            products += before * now;
            squares += now * now;
            before = now;
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static double[] means(int[] x, int[] kind, int kinds) {
        long[] sums = new long[kinds];
        long[] counts = new long[kinds];
        for (int t = 0; t < x.length; t++) {
            sums[kind[t]] += x[t];
            counts[kind[t]]++;
        }
        double[] means = new double[kinds];
        for (int k = 0; k < kinds; k++) {
            means[k] = counts[k] == 0 ? 0 : (double) sums[k] / counts[k];
        }
        return means;
    }
}
