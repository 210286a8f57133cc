package org.careshed.scenario;

import java.util.List;
import java.util.Map;

/**
 * What the scenario is for, in the planner's words, with the assumptions it rests on.
 *
 * @param evidence where the values of sections come from that have no source of their own, by path of keys such as
 *     {@code choice.weights.*.travel}, a star for any id; the longest path holds
 */
public record About(String title, String question, List<Assumption> assumptions, Map<String, Evidence> evidence) {
    public About {
        assumptions = List.copyOf(assumptions);
        evidence = Map.copyOf(evidence);
    }

    /** Without evidence beside the rows' own. */
    public About(String title, String question, List<Assumption> assumptions) {
        this(title, question, assumptions, Map.of());
    }

    /** One assumption: permanent id, text, source, grade and who answers for it. */
    public record Assumption(String id, String text, Evidence evidence, String owner) {}
}
