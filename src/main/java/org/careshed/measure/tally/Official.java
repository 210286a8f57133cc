package org.careshed.measure.tally;

import java.util.Set;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Programmes;

/**
 * Which contacts the official definition counts as visits: all but those of programmes that examine people who did not come
 * for care.
 */
public final class Official {

    private Official() {}

    /** Whether contacts of each condition are visits, by condition; empty in a scenario without residents. */
    public static boolean[] of(Scenario scenario) {
        Set<String> uncounted =
                scenario.reforms().get(Programmes.class).orElse(Programmes.NONE).uncounted();
        boolean[] counted = new boolean[scenario.conditions().size()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = !uncounted.contains(scenario.conditions().get(i).id());
        }
        return counted;
    }

    /** Whether a contact of a condition is a visit; all are in a scenario without residents. */
    public static boolean is(boolean[] counted, int condition) {
        return counted.length == 0 || counted[condition];
    }
}
