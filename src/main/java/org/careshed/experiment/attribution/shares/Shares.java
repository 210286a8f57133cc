package org.careshed.experiment.attribution.shares;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.careshed.quantity.Require;

/**
 * What each player adds to what all reach together (Shapley 1953, Contributions to the Theory of Games II), as exact
 * ratios: the shares add up to the value of all less the value of nobody, to the last digit.
 *
 * @param numerators by player
 * @param divisor of all of them, 1 or more
 */
public record Shares(List<BigDecimal> numerators, BigDecimal divisor) {

    public Shares {
        numerators = List.copyOf(numerators);
        Require.that(divisor.signum() > 0, "a divisor is positive");
    }

    /**
     * Over all orders: the mean of what a player adds to those who came before, each order of players being as likely.
     *
     * @param players how many
     * @param value what a group of players reaches; player i is bit i of the group
     */
    public static Shares exact(int players, IntFunction<BigDecimal> value) {
        BigDecimal[] sums = zeros(players);
        int all = (1 << players) - 1;
        for (int group = 0; group < all; group++) {
            int size = Integer.bitCount(group);
            BigDecimal weight = factorial(size).multiply(factorial(players - 1 - size));
            for (int player = 0; player < players; player++) {
                if ((group & 1 << player) == 0) {
                    BigDecimal added = value.apply(group | 1 << player).subtract(value.apply(group));
                    sums[player] = sums[player].add(added.multiply(weight));
                }
            }
        }
        return new Shares(List.of(sums), factorial(players));
    }

    /**
     * Over some orders, each with the same weight.
     *
     * @param orders players in the order in which they come, all of them in each
     */
    public static Shares over(List<List<Integer>> orders, IntFunction<BigDecimal> value) {
        BigDecimal[] sums = zeros(orders.get(0).size());
        for (List<Integer> order : orders) {
            int group = 0;
            for (int player : order) {
                int with = group | 1 << player;
                sums[player] = sums[player].add(value.apply(with).subtract(value.apply(group)));
                group = with;
            }
        }
        return new Shares(List.of(sums), BigDecimal.valueOf(orders.size()));
    }

    /** The mean of several, of the same players and with the same divisor. */
    public static Shares mean(List<Shares> several) {
        Shares first = several.get(0);
        Require.that(several.stream().allMatch(one -> one.divisor.equals(first.divisor)), "a mean is of shares alike");
        List<BigDecimal> sums = IntStream.range(0, first.numerators.size())
                .mapToObj(player -> several.stream()
                        .map(one -> one.numerators.get(player))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        return new Shares(sums, first.divisor.multiply(BigDecimal.valueOf(several.size())));
    }

    /** The share of a player, to 34 digits. */
    public BigDecimal of(int player) {
        return numerators.get(player).divide(divisor, MathContext.DECIMAL128);
    }

    /** What all have together, to 34 digits. */
    public BigDecimal total() {
        return sum().divide(divisor, MathContext.DECIMAL128);
    }

    /**
     * The shares with so many decimals, which add up to the rounded total: each is cut, and what is left goes, unit by
     * unit, to those that lost most by it.
     */
    public List<BigDecimal> rounded(int decimals) {
        BigInteger whole =
                sum().divide(divisor, decimals, RoundingMode.HALF_EVEN).unscaledValue();
        List<BigInteger> units = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal numerator : numerators) {
            BigDecimal cut = numerator.divide(divisor, decimals, RoundingMode.FLOOR);
            units.add(cut.unscaledValue());
            lost.add(numerator.subtract(cut.multiply(divisor)));
        }
        List<Integer> most = IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Collections.reverseOrder()))
                .toList();
        int left = whole.subtract(units.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        for (int i = 0; i < left; i++) {
            units.set(most.get(i), units.get(most.get(i)).add(BigInteger.ONE));
        }
        return units.stream().map(unit -> new BigDecimal(unit, decimals)).toList();
    }

    private BigDecimal sum() {
        return numerators.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal[] zeros(int players) {
        return Collections.nCopies(players, BigDecimal.ZERO).toArray(new BigDecimal[0]);
    }

    private static BigDecimal factorial(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
