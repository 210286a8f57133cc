package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.careshed.experiment.attribution.shares.OrderSpread;
import org.careshed.experiment.attribution.shares.Shares;
import org.careshed.result.Estimate;
import org.careshed.result.Reading;

/**
 * What of the whole effect is due to a factor.
 *
 * @param factor its number
 * @param estimate over worlds; its interval holds luck and, where orders are drawn, these too, as each world has its own
 * @param told the mean with six decimals; those of all factors add up to the whole effect
 * @param byOrders half-width that would be left if all worlds had the same luck; where orders are drawn
 * @param alone with this factor on and no other, against none; where all combinations are run
 * @param last all on, against all but this one; where all combinations are run
 */
record Share(
        int factor,
        Estimate estimate,
        BigDecimal told,
        Optional<BigDecimal> byOrders,
        Optional<Estimate> alone,
        Optional<Estimate> last) {

    /** Of all combinations. */
    static List<Share> exact(int factors, List<Optional<IntFunction<BigDecimal>>> games) {
        List<Optional<Shares>> worlds = games.stream()
                .map(game -> game.map(value -> Shares.exact(factors, value)))
                .toList();
        int all = (1 << factors) - 1;
        List<BigDecimal> told = told(worlds);
        List<Share> shares = new ArrayList<>();
        for (int factor = 0; factor < told.size(); factor++) {
            int own = 1 << factor;
            shares.add(new Share(
                    factor,
                    estimate(worlds, factor),
                    told.get(factor),
                    Optional.empty(),
                    Optional.of(difference(games, own, 0)),
                    Optional.of(difference(games, all, all & ~own))));
        }
        return shares;
    }

    /** Of drawn orders, those of each world. */
    static List<Share> sampled(List<List<List<Integer>>> orders, List<Optional<IntFunction<BigDecimal>>> games) {
        List<Optional<Shares>> worlds = IntStream.range(0, games.size())
                .mapToObj(world -> games.get(world).map(value -> Shares.over(orders.get(world), value)))
                .toList();
        List<BigDecimal> told = told(worlds);
        List<Share> shares = new ArrayList<>();
        for (int factor = 0; factor < told.size(); factor++) {
            shares.add(new Share(
                    factor,
                    estimate(worlds, factor),
                    told.get(factor),
                    OrderSpread.halfWidth(orders, games, factor),
                    Optional.empty(),
                    Optional.empty()));
        }
        return shares;
    }

    /** One county against another, over worlds. */
    static Estimate difference(List<Optional<IntFunction<BigDecimal>>> games, int on, int base) {
        return Estimate.of(games.stream()
                .map(game -> game.map(value ->
                                value.apply(on).subtract(value.apply(base)).toPlainString())
                        .orElse(""))
                .toList());
    }

    private static List<BigDecimal> told(List<Optional<Shares>> worlds) {
        List<Shares> defined = worlds.stream().flatMap(Optional::stream).toList();
        return defined.isEmpty() ? List.of() : Shares.mean(defined).rounded(Reading.DECIMALS);
    }

    private static Estimate estimate(List<Optional<Shares>> worlds, int factor) {
        return Estimate.of(worlds.stream()
                .map(shares ->
                        shares.map(some -> some.of(factor).toPlainString()).orElse(""))
                .toList());
    }
}
