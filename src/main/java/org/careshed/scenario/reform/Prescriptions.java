package org.careshed.scenario.reform;

import java.util.Set;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * Long prescriptions: some refills bring drugs for longer than until the next one falls due.
 *
 * @param share of refills at these facilities that are long, 0 to 1
 * @param lengthMs how long their drugs last, milliseconds; refills that fall due while they last past the next one are skipped
 * @param facilities ids
 */
public record Prescriptions(double share, long lengthMs, Set<String> facilities) implements Reform {

    /** None. */
    public static final Prescriptions NONE = new Prescriptions(0, 0, Set.of());

    public Prescriptions {
        Require.that(share >= 0 && share <= 1, "the share of long prescriptions lies between 0 and 1");
        facilities = Set.copyOf(facilities);
    }
}
