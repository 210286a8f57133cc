package org.careshed.scenario;

import java.util.Map;
import org.careshed.quantity.Require;

/**
 * Prices and who pays them. YAML section {@code money}. Amounts are whole fen.
 *
 * @param visitFen price of a counted contact by tier id, then condition id
 * @param stayFen price of an admission by tier id
 * @param residents the residents' scheme
 * @param employees the employees' scheme
 * @param settledOutside share of visits outside the county that are settled there or claimed at home, so that claims show
 *     them, 0 to 1; {@value #SETTLED_OUTSIDE} is assumed (model section 10; 0.5 to 0.95)
 */
public record Money(
        Map<String, Map<String, Long>> visitFen,
        Map<String, Long> stayFen,
        Scheme residents,
        Scheme employees,
        double settledOutside) {

    /** What claims show of visits outside where nothing is stated. */
    public static final double SETTLED_OUTSIDE = 0.7;

    /** Nothing costs anything. */
    public static final Money NONE = new Money(Map.of(), Map.of(), Scheme.NONE, Scheme.NONE);

    public Money {
        visitFen = Map.copyOf(visitFen);
        stayFen = Map.copyOf(stayFen);
        Require.that(
                settledOutside >= 0 && settledOutside <= 1,
                "the share of visits outside that claims show lies between 0 and 1");
    }

    /** Prices and schemes, where claims show of visits outside what they usually do. */
    public Money(
            Map<String, Map<String, Long>> visitFen, Map<String, Long> stayFen, Scheme residents, Scheme employees) {
        this(visitFen, stayFen, residents, employees, SETTLED_OUTSIDE);
    }

    /** The same schemes with other prices. */
    public Money withPrices(Map<String, Map<String, Long>> visits, Map<String, Long> stays) {
        return new Money(visits, stays, residents, employees, settledOutside);
    }

    /** The same prices under other schemes. */
    public Money withSchemes(Scheme ofResidents, Scheme ofEmployees) {
        return new Money(visitFen, stayFen, ofResidents, ofEmployees, settledOutside);
    }

    /** The same money, of which claims show another share of visits outside. */
    public Money withSettledOutside(double share) {
        return new Money(visitFen, stayFen, residents, employees, share);
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
