package org.careshed.scenario.read;

import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;

/** The fingerprint of a scenario with its tables: equal exactly when the canonical forms are equal. */
public final class ScenarioHash {

    private ScenarioHash() {}

    /** SHA-256 of the canonical bytes, 64 hexadecimal digits; the levers must be those that the scenario was read with. */
    public static String of(Scenario scenario, LeverCatalogue levers) {
        return new Canonical(scenario, levers).hash();
    }
}
