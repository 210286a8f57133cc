package org.careshed.experiment.attribution.factorial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.quantity.Require;

/**
 * A set of factors, bit by bit: the main effect of one factor, the interaction of several, or the factors that are on in
 * a run. Written in capital letters, I left out as statisticians keep it for the mean: A to H, J to R.
 */
public final class Word {
    /** As many factors as have a letter. */
    public static final int MOST_FACTORS = 17;

    private static final String LETTERS = "ABCDEFGHJKLMNOPQR";

    private Word() {}

    /** The word of some letters. */
    public static int of(String letters) {
        int word = 0;
        for (char letter : letters.toCharArray()) {
            int factor = LETTERS.indexOf(letter);
            Require.that(factor >= 0, letter + " is no letter of a factor");
            word |= 1 << factor;
        }
        return word;
    }

    /** The letters of a word. */
    public static String text(int word) {
        StringBuilder text = new StringBuilder();
        factors(word).forEach(factor -> text.append(LETTERS.charAt(factor)));
        return text.toString();
    }

    /** How many factors are in it. */
    public static int length(int word) {
        return Integer.bitCount(word);
    }

    /** Numbers of the factors in it, from 0 on. */
    public static List<Integer> factors(int word) {
        return IntStream.range(0, Integer.SIZE)
                .filter(factor -> (word & 1 << factor) != 0)
                .boxed()
                .toList();
    }

    /** The main effects and interactions of two of so many factors: A, B, C, AB, AC, BC. */
    public static List<Integer> upToTwo(int factors) {
        List<Integer> words = new ArrayList<>();
        for (int one = 0; one < factors; one++) {
            words.add(1 << one);
        }
        for (int one = 0; one < factors; one++) {
            for (int other = one + 1; other < factors; other++) {
                words.add(1 << one | 1 << other);
            }
        }
        return words;
    }

    /** Shorter words before longer ones, then by their letters. */
    static int order(int one, int other) {
        return length(one) != length(other)
                ? Integer.compare(length(one), length(other))
                : text(one).compareTo(text(other));
    }
}
