package org.careshed.scenario;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What is wrong, or why a contact is needed: acute illness of one severity, a refill, another counted contact.
 *
 * @param perYear needs per person-year by age band id
 * @param byMonth 12 factors on the rate, January first, mean 1
 * @param firstContact whether its visits are first contacts of an episode (a refill is not)
 * @param seekAlways whether care is sought for every such need (refills), without the decision to stay at home
 * @param priority queue class at every step, 0 is served first
 */
public record Condition(
        String id,
        Name name,
        Severity severity,
        Map<String, Double> perYear,
        double[] byMonth,
        boolean firstContact,
        boolean seekAlways,
        int priority,
        Evidence evidence) {
    public Condition {
        perYear = Map.copyOf(perYear);
        byMonth = byMonth.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition same
                && id.equals(same.id)
                && name.equals(same.name)
                && severity == same.severity
                && perYear.equals(same.perYear)
                && Arrays.equals(byMonth, same.byMonth)
                && firstContact == same.firstContact
                && seekAlways == same.seekAlways
                && priority == same.priority
                && evidence.equals(same.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(byMonth));
    }
}
