package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Partner hospitals outside that keep places for patients sent to them.
 *
 * @param green by the partner's id: probability that a patient referred there is seen without days until an appointment
 */
public record Cooperation(SortedMap<String, Double> green) implements Reform {

    /** No partner. */
    public static final Cooperation NONE = new Cooperation(new TreeMap<>());

    public Cooperation {
        green = Collections.unmodifiableSortedMap(new TreeMap<>(green));
    }

    /** The cooperation in a scenario. */
    public static Cooperation of(Scenario scenario) {
        return scenario.reforms().get(Cooperation.class).orElse(NONE);
    }

    /** The same and one partner more. */
    public Cooperation with(String partner, double share) {
        SortedMap<String, Double> all = new TreeMap<>(green);
        all.merge(partner, share, Math::max);
        return new Cooperation(all);
    }
}
