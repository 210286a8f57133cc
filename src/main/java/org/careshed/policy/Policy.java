package org.careshed.policy;

import java.util.Optional;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.language.Text;
import org.careshed.model.MorningAct;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;

/**
 * One lever, switched on with its settings. A pure function from scenario to scenario: what happens because of it is for
 * the model to work out. It keeps no state, so that worlds can be copied and runs repeated.
 */
public interface Policy {

    /** The entry in the scenario. */
    LeverEntry entry();

    /**
     * What must stand from the first day so that the lever can act later: a facility that is still closed, a pool without
     * servers, a condition that nobody has. It must change nothing before the lever is in force, and nothing at all where
     * the lever never is.
     *
     * @throws PolicyException when the lever has nothing to act on
     */
    default Scenario prepare(Scenario scenario) {
        return scenario;
    }

    /**
     * The scenario as it stands while the lever is in force. Ids stay as they are; at strength 0, and where it has no
     * effect, it gives back an equal scenario.
     *
     * @param strength how much of it is carried out by then, 0 to 1: values go that part of the way, numbers of things are
     *     rounded half to even
     * @throws PolicyException when the lever has nothing to act on
     */
    Scenario reshape(Scenario scenario, double strength);

    /**
     * The decisions that this lever replaces rather than adds to, such as {@code who may go to a hospital first}. Two levers
     * that replace the same decision on the same day are refused, naming both.
     */
    default Set<Text> replaces() {
        return Set.of();
    }

    /** What it decides each morning from the state of the county; most levers decide nothing. */
    default Optional<MorningAct> act(County county) {
        return Optional.empty();
    }
}
