package org.careshed.scenario.reform;

import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * How the fund's share depends on the way a patient took, beyond what both schemes state.
 *
 * @param bypass factor on the fund's share at hospitals of the county for who comes past the grassroots, without a referral
 *     and without an emergency, 0 to 1; 1 for no difference
 * @param referredBonus added to the fund's share at hospitals for who holds a referral, 0 to 1
 * @param relief share of the fund's part of a bill outside that residents feel as one more gain once they need not pay it in
 *     advance, 0 to 1; it changes what they expect, not what they pay
 * @param direct whether bills outside are settled at once at all
 */
public record Insurance(double bypass, double referredBonus, double relief, boolean direct) implements Reform {

    /** Before any reform: no way pays more than another, and bills from outside are paid in advance. */
    public static final Insurance NONE = new Insurance(1, 0, 0, false);

    public Insurance {
        Require.that(bypass >= 0 && bypass <= 1, "the factor of who goes past the grassroots lies between 0 and 1");
        Require.that(referredBonus >= 0 && referredBonus <= 1, "the bonus of who is referred lies between 0 and 1");
        Require.that(relief >= 0 && relief <= 1, "what an advance payment is felt as lies between 0 and 1");
    }
}
