package org.careshed.scenario.rule;

import org.careshed.scenario.Scenario;
import org.careshed.scenario.shape.Binding;

/** All rules that span sections, in the order in which a planner would look. */
public final class Checks {

    private Checks() {}

    /**
     * Reports what is wrong or odd about a scenario whose sections are sound; its references may still lead nowhere,
     * which is reported elsewhere.
     */
    public static void run(Scenario scenario, Binding in, boolean unreachableAllowed) {
        new SizeChecks(scenario, in).run();
        new CareChecks(scenario, in).run();
        new LeverChecks(scenario, in).run();
        new EvidenceChecks(scenario, in).run();
        if (scenario.kind() == Scenario.Kind.COUNTY) {
            new RoadChecks(scenario, in).run(unreachableAllowed);
            new MapChecks(scenario, in).run();
            new NeedChecks(scenario, in).run();
            new DoorChecks(scenario, in).run();
            new ChronicChecks(scenario, in).run();
            new ArrangementChecks(scenario, in).run();
            new BedChecks(scenario, in).run();
        }
    }
}
