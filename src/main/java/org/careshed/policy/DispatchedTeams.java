package org.careshed.policy;

import java.util.Map;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.reform.VisitingSessions.Kind;

/** Teams of a city hospital work at county hospitals or town centres for sessions. */
public record DispatchedTeams(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = VisitingPlan.shape(
            Kind.TEAM,
            "Teams of a city hospital work in the county for sessions.",
            new VisitingPlan.Usual(Level.OUTSIDE, 0.9, 14, 0, 0.05),
            Map.of());

    @Override
    public Scenario prepare(Scenario scenario) {
        return plan().prepare(scenario);
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        return plan().reshape(scenario, strength);
    }

    private VisitingPlan plan() {
        return new VisitingPlan(Kind.TEAM, entry);
    }
}
