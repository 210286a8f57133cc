package org.careshed.scenario.problem;

import java.util.List;

/** The scenario cannot be used. Carries every problem found, errors first; the message is their printed text. */
public final class ScenarioException extends RuntimeException {

    private final transient List<Problem> problems;

    public ScenarioException(List<Problem> problems) {
        super(ProblemText.of(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, errors first, then warnings. */
    public List<Problem> problems() {
        return problems;
    }
}
