package org.careshed.bench;

import java.util.Arrays;
import org.careshed.quantity.Require;

/** Several measurements of one thing: the middle one, and how far the others lie. */
record Spread(double median, double least, double most) {

    /** The spread of one value or more. */
    static Spread of(double... values) {
        Require.that(values.length > 0, "a spread needs a value");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** One over each value. */
    Spread inverse() {
        return new Spread(1 / median, 1 / most, 1 / least);
    }

    /** Each value times a factor of 0 or more. */
    Spread times(double factor) {
        return new Spread(median * factor, least * factor, most * factor);
    }
}
