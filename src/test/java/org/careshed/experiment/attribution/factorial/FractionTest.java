package org.careshed.experiment.attribution.factorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FractionTest {
    /** A yield at two temperatures, concentrations and catalysts: Box, Hunter and Hunter (2005), table 5.2. */
    private static final int[] PILOT_PLANT = {60, 72, 54, 68, 52, 83, 45, 80};

    @Test
    void effectsOfThePilotPlantAreThePrintedOnes() {
        Fraction full = Fraction.full(3);
        IntFunction<BigDecimal> value = run -> BigDecimal.valueOf(PILOT_PLANT[run]);
        assertThat(Stream.of("A", "B", "C", "AB", "AC", "BC", "ABC")
                        .map(word -> contrast(full, word, value).toPlainString()))
                .containsExactly("23", "-5", "1.5", "1.5", "10", "0", "0.5");
    }

    @Test
    void effectsThatWerePutInComeOut() {
        // 10 + 4 A - 3 B + 0.5 C + 2 A B where factors are 0 or 1
        IntFunction<BigDecimal> value = run -> {
            int a = run & 1;
            int b = run >> 1 & 1;
            int c = run >> 2 & 1;
            return BigDecimal.valueOf(100 + 40 * a - 30 * b + 5 * c + 20 * a * b, 1);
        };
        Fraction full = Fraction.full(3);
        assertThat(contrast(full, "A", value)).isEqualByComparingTo("5"); // 4, and 2 in half the runs
        assertThat(contrast(full, "B", value)).isEqualByComparingTo("-2");
        assertThat(contrast(full, "C", value)).isEqualByComparingTo("0.5");
        assertThat(contrast(full, "AB", value)).isEqualByComparingTo("1"); // half of 6 - 4
        assertThat(contrast(full, "AC", value)).isEqualByComparingTo("0");
    }

    @Test
    void sevenFactorsInEightRunsHaveThePrintedAliases() {
        Fraction fraction = LeastAberration.of(7, 3).orElseThrow();
        assertThat(fraction.runs()).hasSize(8);
        assertThat(fraction.resolution()).hasValue(3);
        // Montgomery (2012), appendix X (g): D = AB, E = AC, F = BC, G = ABC
        assertThat(fraction.groups().stream().map(FractionTest::text))
                .containsExactly(
                        "A + BD + CE + FG",
                        "B + AD + CF + EG",
                        "C + AE + BF + DG",
                        "D + AB + CG + EF",
                        "E + AC + BG + DF",
                        "F + AG + BC + DE",
                        "G + AF + BE + CD");
        assertThat(fraction.defining().stream()
                        .filter(word -> Word.length(word) == 3)
                        .map(Word::text))
                .containsExactlyInAnyOrder("ABD", "ACE", "AFG", "BCF", "BEG", "CDG", "DEF");
    }

    @Test
    void anEffectOfAFractionIsTheSumOfItsAliases() {
        // each word alone, as it would be in a full design
        Fraction full = Fraction.full(7);
        Fraction fraction = LeastAberration.of(7, 3).orElseThrow();
        IntFunction<BigDecimal> value = run -> BigDecimal.valueOf((run * 2654435761L >>> 7) % 1000);
        for (List<Integer> group : fraction.groups()) {
            BigDecimal sum = fraction.aliases(group.get(0)).stream()
                    .map(word -> Fraction.contrast(word, full.runs(), value))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Fraction.contrast(group.get(0), fraction.runs(), value)).isEqualByComparingTo(sum);
        }
    }

    @Test
    void foldingOverFreesMainEffects() {
        Fraction third = LeastAberration.of(7, 3).orElseThrow();
        Fraction folded = third.foldedOver();
        assertThat(folded.resolution()).hasValue(4);
        assertThat(folded.runs()).hasSize(16).containsAll(third.runs());
        Set<Integer> mirrored = new HashSet<>(third.runs());
        third.runs().forEach(run -> mirrored.add(~run & 127));
        assertThat(new HashSet<>(folded.runs())).isEqualTo(mirrored);
        assertThat(folded.groups().stream().map(FractionTest::text))
                .startsWith("A", "B", "C", "D", "E", "F", "G", "AB + CG + EF");
    }

    @Test
    void everythingOnIsInEveryFraction() {
        for (int factors = 3; factors <= LeastAberration.MOST_FACTORS; factors++) {
            assertThat(LeastAberration.of(factors, 3).orElseThrow().runs()).contains((1 << factors) - 1);
        }
    }

    @Test
    void everyFactorIsOnInHalfTheRunsAndPairsAreBalanced() {
        for (int factors = 3; factors <= 11; factors++) {
            Fraction fraction = LeastAberration.of(factors, 3).orElseThrow();
            List<Integer> runs = fraction.runs();
            for (int pair : Word.upToTwo(factors)) {
                assertThat(runs.stream().filter(run -> (run & pair) == pair).count())
                        .isEqualTo(runs.size() >> Word.length(pair));
            }
        }
    }

    @Test
    void wordsAreLettersWithoutI() {
        assertThat(Word.text(Word.of("AHJR"))).isEqualTo("AHJR");
        assertThat(Word.factors(Word.of("HJ"))).containsExactly(7, 8);
        assertThat(Word.upToTwo(3).stream().map(Word::text)).containsExactly("A", "B", "C", "AB", "AC", "BC");
    }

    private static BigDecimal contrast(Fraction fraction, String word, IntFunction<BigDecimal> value) {
        return Fraction.contrast(Word.of(word), fraction.runs(), value);
    }

    static String text(List<Integer> group) {
        return String.join(" + ", group.stream().map(Word::text).toList());
    }
}
