package org.careshed.policy;

import java.util.Map;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.reform.VisitingSessions.Kind;

/** Specialists of county hospitals hold sessions at town centres, and are missed at home meanwhile. */
public record SpecialistClinics(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = VisitingPlan.shape(
            Kind.CLINIC,
            "Specialists of county hospitals hold sessions at town centres.",
            new VisitingPlan.Usual(Level.COUNTY, 0.8, 14, 0, 0),
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
        return new VisitingPlan(Kind.CLINIC, entry);
    }
}
