package org.careshed.policy;

import java.util.Map;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.reform.VisitingSessions.Kind;

/** Outside experts hold a few sessions in the county; some of their patients follow them home. */
public record FamousDoctorWorkshops(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = VisitingPlan.shape(
            Kind.WORKSHOP,
            "Outside experts hold a few sessions in the county.",
            new VisitingPlan.Usual(Level.OUTSIDE, 1.0, 28, 5_000, 0.1),
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
        return new VisitingPlan(Kind.WORKSHOP, entry);
    }
}
