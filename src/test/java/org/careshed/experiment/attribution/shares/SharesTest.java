package org.careshed.experiment.attribution.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.experiment.attribution.factorial.Fraction;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 4;

    @Test
    void ofThreeGlovesTheRareOneIsWorthFourTimesTheOthers() {
        // A has a left glove, B and C a right one each; a pair is worth 1 (Shapley 1953): 4/6, 1/6, 1/6
        IntFunction<BigDecimal> gloves = group -> (group & A) != 0 && (group & (B | C)) != 0 ? one(1) : one(0);
        Shares shares = Shares.exact(3, gloves);
        assertThat(shares.numerators()).containsExactly(one(4), one(1), one(1));
        assertThat(shares.divisor()).isEqualTo(one(6));
    }

    @Test
    void anAirportIsPaidByThoseWhoNeedItsLength() {
        // Littlechild and Owen (1973): each part of the runway is shared by all planes that need it
        int[] needs = {8, 11, 13, 18};
        IntFunction<BigDecimal> cost = group -> one(IntStream.range(0, 4)
                .filter(plane -> (group & 1 << plane) != 0)
                .map(plane -> needs[plane])
                .max()
                .orElse(0));
        Shares shares = Shares.exact(4, cost);
        assertThat(IntStream.range(0, 4).mapToObj(shares::of))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(one(2), one(3), one(4), one(9)); // 8/4; + 3/3; + 2/2; + 5
    }

    @Test
    void sharesAddUpToTheLastDigit() {
        for (int players = 1; players <= 8; players++) {
            IntFunction<BigDecimal> game = random(players);
            Shares shares = Shares.exact(players, game);
            BigDecimal total = game.apply((1 << players) - 1).subtract(game.apply(0));
            assertThat(sum(shares.numerators())).isEqualByComparingTo(total.multiply(shares.divisor()));
            assertThat(sum(shares.rounded(6))).isEqualByComparingTo(total.setScale(6, RoundingMode.HALF_EVEN));
            for (int player = 0; player < players; player++) {
                assertThat(shares.rounded(6)
                                .get(player)
                                .subtract(shares.of(player))
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.000001"));
            }
            Shares sampled = Shares.over(Orders.pairs(players, 3, 9), game);
            assertThat(sum(sampled.numerators())).isEqualByComparingTo(total.multiply(sampled.divisor()));
        }
    }

    @Test
    void theyAreTheMeanOverAllOrders() {
        IntFunction<BigDecimal> game = random(5);
        List<List<Integer>> all = permutations(List.of(0, 1, 2, 3, 4));
        assertThat(all).hasSize(120);
        Shares exact = Shares.exact(5, game);
        Shares over = Shares.over(all, game);
        for (int player = 0; player < 5; player++) {
            assertThat(over.of(player)).isEqualByComparingTo(exact.of(player));
        }
    }

    @Test
    void playersWhoDoTheSameGetTheSame() {
        IntFunction<BigDecimal> bySize = group -> one(new int[] {0, 1, 5, 6, 20}[Integer.bitCount(group)]);
        assertThat(Shares.exact(4, bySize).numerators()).containsOnly(one(5 * 24));
        IntFunction<BigDecimal> alike = group -> {
            int twins = Integer.bitCount(group & 3);
            return random(3).apply(twins + (group & 4));
        };
        Shares shares = Shares.exact(3, alike);
        assertThat(shares.numerators().get(0))
                .isEqualByComparingTo(shares.numerators().get(1));
    }

    @Test
    void whoAddsNothingGetsNothing() {
        IntFunction<BigDecimal> game = random(4);
        Shares with = Shares.exact(5, group -> game.apply(group & 15));
        assertThat(with.numerators().get(4)).isEqualByComparingTo(BigDecimal.ZERO);
        Shares without = Shares.exact(4, game);
        for (int player = 0; player < 4; player++) {
            assertThat(with.of(player)).isEqualByComparingTo(without.of(player));
        }
    }

    @Test
    void sharesOfASumOfGamesAreTheSumOfShares() {
        IntFunction<BigDecimal> one = random(5);
        IntFunction<BigDecimal> other = group -> random(6).apply(group + 7);
        Shares both = Shares.exact(5, group -> one.apply(group).add(other.apply(group)));
        for (int player = 0; player < 5; player++) {
            assertThat(both.numerators().get(player))
                    .isEqualByComparingTo(Shares.exact(5, one)
                            .numerators()
                            .get(player)
                            .add(Shares.exact(5, other).numerators().get(player)));
        }
    }

    @Test
    void aMeanOverWorldsIsTheMeanOfTheirShares() {
        Shares one = Shares.exact(3, random(3));
        Shares other = Shares.exact(3, group -> random(4).apply(group + 3));
        Shares mean = Shares.mean(List.of(one, other));
        for (int player = 0; player < 3; player++) {
            assertThat(mean.of(player).round(new MathContext(20)))
                    .isEqualByComparingTo(
                            one.of(player).add(other.of(player)).divide(one(2)).round(new MathContext(20)));
        }
        assertThat(mean.total().round(new MathContext(20)))
                .isEqualByComparingTo(
                        one.total().add(other.total()).divide(one(2)).round(new MathContext(20)));
    }

    /**
     * Three levers: A alone raises the share by 10; B alone lowers it by 4, but with A and C on it raises it by 26. Its
     * main effect is 3.5, yet 6 of the 36 that all reach are due to it; that of A is 17.5, with 20 due to it.
     */
    @Test
    void mainEffectsMisleadWhereLeversNeedOneAnother() {
        IntFunction<BigDecimal> game = group ->
                one(((group & A) != 0 ? 10 : 0) - ((group & B) != 0 ? 4 : 0) + (group == (A | B | C) ? 30 : 0));
        Fraction full = Fraction.full(3);
        assertThat(IntStream.of(A, B, C).mapToObj(word -> Fraction.contrast(word, full.runs(), game)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("17.5"), new BigDecimal("3.5"), new BigDecimal("7.5"));
        // main effects add up to 28.5, not to the 36 that all reach
        Shares shares = Shares.exact(3, game);
        assertThat(IntStream.range(0, 3).mapToObj(shares::of))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(one(20), one(6), one(10));
        assertThat(shares.total()).isEqualByComparingTo(one(36));
    }

    @Test
    void roundingGivesWhatIsLeftToThoseWhoLostMost() {
        Shares thirds = new Shares(List.of(one(1), one(1), one(1)), one(3));
        assertThat(thirds.rounded(2).stream().map(BigDecimal::toPlainString)).containsExactly("0.34", "0.33", "0.33");
        Shares mixed = new Shares(List.of(one(-2), one(1), one(2)), one(3));
        assertThat(sum(mixed.rounded(1))).isEqualByComparingTo("0.3");
        assertThat(mixed.rounded(1).stream().map(BigDecimal::toPlainString)).containsExactly("-0.7", "0.3", "0.7");
    }

    @Test
    void drawnOrdersAreOrdersAndComeWithTheirReverse() {
        List<List<Integer>> orders = Orders.pairs(6, 40, 3);
        assertThat(orders)
                .hasSize(80)
                .allMatch(order -> order.stream().sorted().toList().equals(List.of(0, 1, 2, 3, 4, 5)));
        List<Integer> back = new ArrayList<>(orders.get(0));
        Collections.reverse(back);
        assertThat(orders.get(1)).isEqualTo(back);
        assertThat(Orders.pairs(6, 2, 3)).isEqualTo(orders.subList(0, 4));
        assertThat(Orders.pairs(6, 40, 4)).isNotEqualTo(orders);
        assertThat(Orders.groups(orders.subList(0, 2))).hasSize(12).contains(0, 63);
    }

    /** 6,000 keyed orders of 4, so 250 of each expected; sd 15.5, so 4.5 sd are 70: one false alarm in 6,000 such tests. */
    @Test
    void everyOrderIsAsLikely() {
        List<List<Integer>> orders = Orders.pairs(4, 6_000, 11);
        List<List<Integer>> first =
                IntStream.range(0, 6_000).mapToObj(pair -> orders.get(2 * pair)).toList();
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            assertThat(Collections.frequency(first, order)).isBetween(180, 320);
        }
    }

    /** What one adds has a standard deviation below 41, its mean over 2,000 pairs one below 0.92: 4.4 of these are 4. */
    @Test
    void sampledSharesCloseInOnTheExactOnes() {
        IntFunction<BigDecimal> game = random(7);
        Shares exact = Shares.exact(7, game);
        Shares sampled = Shares.over(Orders.pairs(7, 2_000, 5), game);
        for (int player = 0; player < 7; player++) {
            assertThat(sampled.of(player).doubleValue())
                    .isCloseTo(exact.of(player).doubleValue(), within(4.0));
        }
    }

    /** Any values from 0 to 100 with two decimals. */
    private static IntFunction<BigDecimal> random(int seed) {
        return group ->
                new BigDecimal(BigInteger.valueOf((long) (Keys.uniform(Keys.of(Keys.of(0, seed), group)) * 10_000)), 2);
    }

    private static List<List<Integer>> permutations(List<Integer> players) {
        if (players.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : players) {
            List<Integer> rest = new ArrayList<>(players);
            rest.remove(first);
            permutations(rest).forEach(order -> {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            });
        }
        return all;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal one(long value) {
        return BigDecimal.valueOf(value);
    }
}
