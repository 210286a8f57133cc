package org.careshed.scenario.check;

import org.careshed.scenario.Scenario;
import org.careshed.scenario.shape.Binding;

/** All rules that span sections, in the order in which a planner would look. */
public final class Checks {

    private Checks() {}

    /** Reports what is wrong or odd about a scenario whose sections are sound. */
    public static void run(Scenario scenario, Binding in, boolean unreachableAllowed) {}
}
