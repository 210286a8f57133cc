package org.careshed.policy;

import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.scenario.Scenario;

/** Which of several things a lever means, where it means a share of them: keyed by seed and id, monotone in the share. */
final class Draw {

    private Draw() {}

    /** The ids whose luck is below a share; a larger share adds ids and takes none out. */
    static List<String> below(Scenario scenario, String purpose, List<String> ids, double share) {
        return ids.stream().filter(id -> luck(scenario, purpose, id) < share).toList();
    }

    /** A number in [0, 1) that belongs to an id under a purpose. */
    static double luck(Scenario scenario, String purpose, String id) {
        return Keys.uniform(Keys.of(Keys.of(scenario.seed(), Keys.id(purpose)), Keys.id(id)));
    }
}
