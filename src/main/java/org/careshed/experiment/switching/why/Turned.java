package org.careshed.experiment.switching.why;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why one first choice turned.
 *
 * @param reason the term that did most for it, or why there is nothing to weigh
 * @param utils what each term added to the lead of what is chosen in B over what is chosen in A, from A to B; their sum is
 *     the whole change of the lead. Empty where there is nothing to weigh
 */
public record Turned(Reason reason, Map<Reason, Double> utils) {

    /** Nothing can be weighed. */
    public static Turned by(Reason reason) {
        return new Turned(reason, Map.of());
    }

    /** The largest addition is the reason; of equal ones the first. */
    static Turned by(Map<Reason, Double> utils) {
        Reason most = utils.entrySet().stream()
                .max(Map.Entry.<Reason, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        return new Turned(most, new EnumMap<>(utils));
    }
}
