package org.careshed.scenario.reform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * Packaged budgets: what the fund pays for the residents of a group, wherever they are treated, against a budget a year.
 *
 * @param budgets in the order in which they are stated; no facility is in two
 */
public record Budgets(List<Budget> budgets) implements Reform {

    /** None. */
    public static final Budgets NONE = new Budgets(List.of());

    public Budgets {
        budgets = List.copyOf(budgets);
    }

    /**
     * One group's budget and what its hospitals do about it.
     *
     * @param facilities ids of the members; residents whose family doctor would be one of them are the group's
     * @param perHeadFen budget a resident and year, fen
     * @param elasticity change of stays, borderline admissions, follow-ups and referrals out at full pressure, 0 to 1
     * @param tolerance by how much spending must be off plan for full pressure, more than 0
     * @param pushOut share of refused admissions that are referred on instead of treated without a bed, 0 to 1
     * @param costly how far refusals fall on costly cases: 0 all alike, 1 in proportion to the stay against the mean of its kind
     * @param readmits how much more often who was discharged early is asked back, per part of the stay cut, 0 or more
     */
    public record Budget(
            Set<String> facilities,
            long perHeadFen,
            double elasticity,
            double tolerance,
            double pushOut,
            double costly,
            double readmits) {
        public Budget {
            facilities = Set.copyOf(facilities);
            Require.that(elasticity >= 0 && elasticity <= 1, "an elasticity lies between 0 and 1");
            Require.that(tolerance > 0, "the tolerance of a budget is more than 0");
            Require.that(pushOut >= 0 && pushOut <= 1, "the share pushed out lies between 0 and 1");
            Require.that(costly >= 0 && costly <= 1, "the weight of costly cases lies between 0 and 1");
        }
    }

    /** The same with one budget more. */
    public Budgets with(Budget budget) {
        List<Budget> more = new ArrayList<>(budgets);
        more.add(budget);
        return new Budgets(more);
    }
}
