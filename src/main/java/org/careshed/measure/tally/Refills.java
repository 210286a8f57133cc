package org.careshed.measure.tally;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;

/**
 * Which conditions are refills: the one that chronic care names; where it names none, a condition with the id {@value
 * #ID} whose visits are no first contacts.
 */
public final class Refills {

    static final String ID = "refill";

    private Refills() {}

    /** Whether each condition is a refill, by condition; all false in a scenario without residents. */
    public static boolean[] of(Scenario scenario) {
        Optional<String> named = scenario.arrangements().chronic().refills().map(ChronicCare.Refills::condition);
        List<Condition> conditions = scenario.conditions();
        boolean[] refills = new boolean[conditions.size()];
        for (int i = 0; i < refills.length; i++) {
            Condition condition = conditions.get(i);
            refills[i] = named.isPresent()
                    ? condition.id().equals(named.get())
                    : !condition.firstContact() && condition.id().equals(ID);
        }
        return refills;
    }
}
