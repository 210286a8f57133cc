package org.careshed.experiment;

import java.util.HashMap;
import java.util.Map;
import org.careshed.result.Called;
import org.careshed.scenario.Name;
import org.careshed.scenario.Scenario;

/** What the planner calls tiers, conditions, facilities and places, for those who show figures of them. */
public final class ScenarioNames {
    private ScenarioNames() {}

    /** The names of a scenario; of two things with one id the kind of facility comes first. */
    public static Called of(Scenario scenario) {
        Map<String, String> names = new HashMap<>();
        scenario.places().forEach(place -> put(names, place.id(), place.name()));
        scenario.facilities().forEach(facility -> put(names, facility.id(), facility.name()));
        scenario.conditions().forEach(condition -> put(names, condition.id(), condition.name()));
        scenario.tiers().forEach(tier -> put(names, tier.id(), tier.name()));
        return new Called(names);
    }

    private static void put(Map<String, String> names, String id, Name name) {
        names.put(id, name.chinese());
    }
}
