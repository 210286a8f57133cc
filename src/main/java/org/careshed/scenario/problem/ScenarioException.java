package org.careshed.scenario.problem;

import java.util.List;
import org.careshed.language.Language;

/** The scenario cannot be used. Carries every problem found, errors first; the message is their text in English. */
public final class ScenarioException extends RuntimeException {

    private final transient List<Problem> problems;

    public ScenarioException(List<Problem> problems) {
        super(ProblemText.of(problems, Language.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, errors first, then warnings. */
    public List<Problem> problems() {
        return problems;
    }
}
