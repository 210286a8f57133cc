package org.careshed.policy;

import java.util.Optional;
import org.careshed.county.County;
import org.careshed.model.MorningAct;
import org.careshed.scenario.Scenario;

/** One lever, switched on with its settings. */
public interface Policy {
    /**
     * The scenario with this lever worked into it: steps of dated values, never ids. Without effect it gives back an equal
     * scenario.
     *
     * @throws PolicyException when the lever has nothing to act on
     */
    Scenario reshape(Scenario scenario);

    /** What it decides each morning from the state of the county; most levers decide nothing. */
    default Optional<MorningAct> act(County county) {
        return Optional.empty();
    }
}
