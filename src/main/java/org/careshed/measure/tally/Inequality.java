package org.careshed.measure.tally;

import java.math.BigInteger;
import java.util.Arrays;
import org.careshed.result.Reading;

/** How unevenly something is spread over people, from whole numbers and exact. */
public final class Inequality {

    private static final int DECILE = 10;

    private Inequality() {}

    /**
     * The Gini coefficient of x over n people, x_1 the least: {@code (2 sum i x_i - (n + 1) sum x_i) / (n sum x_i)}; 0 if
     * all have the same, towards 1 if one has all (Gini 1912). Undefined when nobody has anything.
     */
    public static Reading gini(String measure, String of, int[] amounts) {
        int[] sorted = amounts.clone();
        Arrays.sort(sorted);
        long ranked = 0;
        long total = 0;
        for (int i = 0; i < sorted.length; i++) {
            ranked = Math.addExact(ranked, (i + 1L) * sorted[i]);
            total += sorted[i];
        }
        BigInteger people = BigInteger.valueOf(sorted.length);
        BigInteger sum = BigInteger.valueOf(total);
        BigInteger above = BigInteger.valueOf(2)
                .multiply(BigInteger.valueOf(ranked))
                .subtract(people.add(BigInteger.ONE).multiply(sum));
        return new Reading(measure, of, "index", above, people.multiply(sum));
    }

    /**
     * The concentration index of amounts over two groups, the worse-off first: {@code (A_2 n_1 - A_1 n_2) / (A n)}, with A
     * amounts and n people (Wagstaff, Paci and van Doorslaer 1991, grouped). Below 0 the worse-off have more than their
     * share of people. Undefined when nobody has anything.
     */
    public static Reading concentration(
            String measure, String of, long worseAmount, long worsePeople, long amount, long people) {
        BigInteger others = BigInteger.valueOf(amount - worseAmount).multiply(BigInteger.valueOf(worsePeople));
        BigInteger own = BigInteger.valueOf(worseAmount).multiply(BigInteger.valueOf(people - worsePeople));
        return new Reading(
                measure,
                of,
                "index",
                others.subtract(own),
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(people)));
    }

    /** Mean of the highest tenth (rounded up) of some values, in the unit of {@code 1 / per} of the reading's. */
    public static Reading highestDecile(String measure, String of, String unit, int[] values, long per) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int many = (sorted.length + DECILE - 1) / DECILE;
        long sum = Arrays.stream(sorted, sorted.length - many, sorted.length)
                .asLongStream()
                .sum();
        return Reading.ratio(measure, of, unit, sum, many * per);
    }
}
