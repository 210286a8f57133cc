package org.careshed.experiment.evidence.effect;

import java.util.Optional;
import org.careshed.quantity.Require;
import org.careshed.scenario.Expectation.Range;

/**
 * What a study found. What it does not state is empty, never guessed.
 *
 * @param estimand what was estimated
 * @param expected which way it went
 * @param value size of the effect; empty where only its sign is known
 * @param interval its 95 % interval; empty where it was not given or not seen
 * @param unit of the value
 * @param comparable whether the size may be compared with a county of another size and base
 * @param margin where nothing was found: what is still no effect in practice; of a level: how near is near
 */
public record Published(
        Estimand estimand,
        Expected expected,
        Optional<Double> value,
        Optional<Range> interval,
        String unit,
        boolean comparable,
        Optional<Double> margin) {

    public Published {
        Require.that(
                margin.isPresent() == (expected == Expected.NOTHING || expected == Expected.LEVEL),
                "a finding of nothing and a level have a margin, others have none");
        Require.that((estimand == Estimand.LEVEL) == (expected == Expected.LEVEL), "a level is expected as a level");
        Require.that(expected != Expected.LEVEL || value.isPresent(), "a level has a value");
    }

    /** Which way an effect went. */
    public enum Expected {
        /** More of it. */
        UP,
        /** Less of it. */
        DOWN,
        /** No significant change. */
        NOTHING,
        /** A state without a comparison. */
        LEVEL
    }
}
