package org.careshed.scenario;

import java.util.List;

/** What the scenario is for, in the planner's words, with the assumptions it rests on. */
public record About(String title, String question, List<Assumption> assumptions) {
    public About {
        assumptions = List.copyOf(assumptions);
    }

    /** One assumption: permanent id, text, source, grade and who answers for it. */
    public record Assumption(String id, String text, Evidence evidence, String owner) {}
}
