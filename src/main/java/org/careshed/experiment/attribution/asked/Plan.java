package org.careshed.experiment.attribution.asked;

import org.careshed.experiment.attribution.factorial.Fraction;

/** Which combinations of factors are run. */
public sealed interface Plan {

    /** Words that files call plans by. */
    enum Kind {
        /** Every combination. */
        FULL,
        /** Some of them, balanced. */
        FRACTION,
        /** Those on the way from none to all, in orders that are drawn. */
        ORDERS
    }

    /** Every combination: effects, interactions and exact shares. */
    record Full(Fraction runs) implements Plan {}

    /**
     * A fraction: effects, some of them as sums.
     *
     * @param resolution that was asked for
     * @param foldedOver whether the mirrored half was asked for
     */
    record Fractional(Fraction runs, int resolution, boolean foldedOver) implements Plan {}

    /**
     * Shares from drawn orders, others in each world.
     *
     * @param orders in each world, half of them the reverse of the other half
     */
    record Sampled(int orders) implements Plan {}
}
