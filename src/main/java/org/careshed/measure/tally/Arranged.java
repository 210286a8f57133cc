package org.careshed.measure.tally;

import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Money;
import org.careshed.scenario.Scenario;

/** What a scenario arranges, and therefore which facts a run tells at all: what is not arranged is not measured. */
public final class Arranged {

    private static final String BUDGETS = "payment-reform";

    private Arranged() {}

    /** A county with residents. */
    public static boolean county(Scenario scenario) {
        return scenario.kind() == Scenario.Kind.COUNTY;
    }

    /** Arrivals by the clock, without residents. */
    public static boolean pathways(Scenario scenario) {
        return scenario.kind() == Scenario.Kind.PATHWAYS;
    }

    /** Whether contacts and episodes are told: a county with any arrangement. */
    public static boolean contacts(Scenario scenario) {
        return county(scenario) && !scenario.arrangements().equals(Arrangements.NONE);
    }

    /** Whether a lever is switched on. */
    public static boolean levers(Scenario scenario) {
        return county(scenario) && !scenario.levers().isEmpty();
    }

    /** Whether a group may have a packaged budget on some day. */
    public static boolean budgets(Scenario scenario) {
        return money(scenario)
                && scenario.levers().stream().anyMatch(lever -> lever.lever().equals(BUDGETS));
    }

    /** Whether patients may be admitted to beds. */
    public static boolean beds(Scenario scenario) {
        return county(scenario) && !scenario.arrangements().wards().classes().isEmpty();
    }

    /** Whether slots can be booked anywhere. */
    public static boolean booking(Scenario scenario) {
        return county(scenario) && !scenario.arrangements().booking().isEmpty();
    }

    /** Whether care costs anything. */
    public static boolean money(Scenario scenario) {
        return county(scenario) && !scenario.arrangements().money().equals(Money.NONE);
    }

    /** Whether needs have levels, so that some are beyond a provider. */
    public static boolean competence(Scenario scenario) {
        return county(scenario) && !scenario.arrangements().competence().equals(Competence.NONE);
    }
}
