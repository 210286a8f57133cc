package org.careshed.experiment.attribution.shares;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.careshed.result.Estimate;

/**
 * How much of the uncertainty of a share comes from the orders that happened to be drawn. Within a world luck is the same
 * for all pairs of an order and its reverse, so what their shares differ by is due to orders alone: with m pairs in each
 * of n worlds, s^2 the mean over worlds of the variance of pairs, the half-width is t(0.975, n (m - 1)) s / sqrt(n m).
 */
public final class OrderSpread {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private OrderSpread() {}

    /** The half-width; empty where no world has two pairs. */
    public static Optional<BigDecimal> halfWidth(
            List<List<List<Integer>>> orders, List<Optional<IntFunction<BigDecimal>>> games, int factor) {
        BigDecimal squares = BigDecimal.ZERO;
        int worlds = 0;
        int pairs = 0;
        for (int world = 0; world < games.size(); world++) {
            if (games.get(world).isPresent()) {
                List<BigDecimal> shares =
                        pairs(orders.get(world), games.get(world).get(), factor);
                squares = squares.add(squares(shares));
                pairs = shares.size();
                worlds++;
            }
        }
        int freedom = worlds * (pairs - 1);
        if (freedom < 1) {
            return Optional.empty();
        }
        BigDecimal variance = squares.divide(BigDecimal.valueOf(freedom), DIGITS);
        BigDecimal error = variance.divide(BigDecimal.valueOf((long) worlds * pairs), DIGITS)
                .sqrt(DIGITS);
        return Optional.of(error.multiply(new BigDecimal(Estimate.studentT(freedom)), DIGITS));
    }

    private static List<BigDecimal> pairs(List<List<Integer>> orders, IntFunction<BigDecimal> value, int factor) {
        List<BigDecimal> shares = new ArrayList<>();
        for (int first = 0; first < orders.size(); first += 2) {
            shares.add(Shares.over(orders.subList(first, first + 2), value).of(factor));
        }
        return shares;
    }

    /** Sum of squares about the mean. */
    private static BigDecimal squares(List<BigDecimal> values) {
        BigDecimal mean = values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS);
        return values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
