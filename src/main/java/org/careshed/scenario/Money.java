package org.careshed.scenario;

import java.util.Map;

/**
 * Prices and who pays them. YAML section {@code money}. Amounts are whole fen.
 *
 * @param visitFen price of a counted contact by tier id, then condition id
 * @param stayFen price of an admission by tier id
 * @param residents the residents' scheme
 * @param employees the employees' scheme
 */
public record Money(
        Map<String, Map<String, Long>> visitFen, Map<String, Long> stayFen, Scheme residents, Scheme employees) {

    /** Nothing costs anything. */
    public static final Money NONE = new Money(Map.of(), Map.of(), Scheme.NONE, Scheme.NONE);

    public Money {
        visitFen = Map.copyOf(visitFen);
        stayFen = Map.copyOf(stayFen);
    }

    /**
     * An insurance scheme.
     *
     * @param visitShare share of a visit's price that the fund pays above the deductible, by tier id
     * @param stayShare share of an admission's price that the fund pays above the deductible, by tier id
     * @param unreferred factor on the fund's share at hospitals outside for who has no referral, 0 to 1
     * @param deductibleFen a year and person
     * @param capFen most the fund pays a year and person; 0 for no cap
     */
    public record Scheme(
            Map<String, Double> visitShare,
            Map<String, Double> stayShare,
            double unreferred,
            long deductibleFen,
            long capFen) {
        /** Pays nothing. */
        public static final Scheme NONE = new Scheme(Map.of(), Map.of(), 1, 0, 0);

        public Scheme {
            visitShare = Map.copyOf(visitShare);
            stayShare = Map.copyOf(stayShare);
        }
    }
}
