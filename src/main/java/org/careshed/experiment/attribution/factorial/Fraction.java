package org.careshed.experiment.attribution.factorial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.careshed.quantity.Require;

/**
 * A regular two-level design (Box and Hunter 1961, Technometrics 3), named by what it cannot tell from the mean. Its runs
 * are those in which every defining word has the sign +, a factor counting +1 where it is on and -1 where it is off; so
 * the run with everything on is always among them. Two effects whose product is a defining word are told as one sum.
 *
 * @param factors how many, 1 to {@value Word#MOST_FACTORS}
 * @param defining words that are + in every run, the products of any two of them among them; none for all runs there are
 */
public record Fraction(int factors, Set<Integer> defining) {

    public Fraction {
        Require.that(factors >= 1 && factors <= Word.MOST_FACTORS, "a design has 1 to 17 factors, not " + factors);
        defining = Set.copyOf(defining);
    }

    /** Every run there is: 2 to the power of the factors. */
    public static Fraction full(int factors) {
        return new Fraction(factors, Set.of());
    }

    /**
     * A fraction by its generators.
     *
     * @param basic so many first factors take every combination
     * @param generators each further factor is on or off as the product of these basic ones says
     */
    public static Fraction generated(int basic, List<Integer> generators) {
        Set<Integer> words = new LinkedHashSet<>();
        for (int i = 0; i < generators.size(); i++) {
            int word = generators.get(i) | 1 << (basic + i);
            List<Integer> products =
                    new ArrayList<>(words.stream().map(before -> before ^ word).toList());
            words.add(word);
            words.addAll(products);
        }
        return new Fraction(basic + generators.size(), words);
    }

    /**
     * The design with a second half in which every factor is the other way round (full fold-over): words of odd length
     * no longer define it, so main effects stand apart from all interactions of two. The same where there are none.
     */
    public Fraction foldedOver() {
        return new Fraction(
                factors,
                Set.copyOf(defining.stream()
                        .filter(word -> Word.length(word) % 2 == 0)
                        .toList()));
    }

    /** Length of the shortest defining word; none where every effect stands alone. */
    public OptionalInt resolution() {
        return defining.stream().mapToInt(Word::length).min();
    }

    /** How many defining words there are of each length, from 3 to the number of factors. */
    public List<Integer> lengths() {
        return IntStream.rangeClosed(3, factors)
                .mapToObj(length -> (int) defining.stream()
                        .filter(word -> Word.length(word) == length)
                        .count())
                .toList();
    }

    /** The factors that are on in each run, as words; fewer before more. */
    public List<Integer> runs() {
        return IntStream.range(0, 1 << factors)
                .filter(run -> defining.stream().allMatch(word -> positive(word, run)))
                .boxed()
                .sorted(Word::order)
                .toList();
    }

    /** The effects that are told as one sum with an effect, itself among them; shorter ones first. */
    public List<Integer> aliases(int word) {
        Set<Integer> same = new TreeSet<>(Word::order);
        same.add(word);
        defining.forEach(other -> same.add(word ^ other));
        return List.copyOf(same);
    }

    /**
     * What can be told of main effects and interactions of two: each group is told as one sum. A group is named by its
     * first word; longer words than two factors are left out.
     */
    public List<List<Integer>> groups() {
        Set<Integer> told = new TreeSet<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int word : Word.upToTwo(factors)) {
            if (!told.contains(word) && !defining.contains(word)) {
                List<Integer> group = aliases(word).stream()
                        .filter(alias -> Word.length(alias) <= 2)
                        .toList();
                told.addAll(group);
                groups.add(group);
            }
        }
        return groups;
    }

    /**
     * The contrast of an effect: the mean over runs where its sign is + less the mean over the others. For one factor
     * that is what it changes on average over the settings of the others; for two it is half the difference between what
     * the first changes with the second and without it (Box, Hunter and Hunter 2005, section 5.4).
     *
     * @param runs of the design, as {@link #runs} has them
     * @param value what each run found; exact, and so is the contrast
     */
    public static BigDecimal contrast(int word, List<Integer> runs, IntFunction<BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int run : runs) {
            sum = positive(word, run) ? sum.add(value.apply(run)) : sum.subtract(value.apply(run));
        }
        return sum.divide(BigDecimal.valueOf(Math.max(1, runs.size() / 2)));
    }

    /** Whether the product of the signs of a word is + in a run: so where an even number of its factors is off. */
    static boolean positive(int word, int run) {
        return Integer.bitCount(word & ~run) % 2 == 0;
    }
}
