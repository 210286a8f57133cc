package org.careshed.scenario.problem;

import java.util.stream.Stream;
import org.careshed.language.Text;

/** The long text of every code, for {@code careshed explain}: what the problem is, and why it is one. */
final class Meanings {
    private Meanings() {}

    /** A few sentences. */
    static Text of(Code code) {
        return Stream.of(FileMeanings.ALL, ValueMeanings.ALL, CountyMeanings.ALL)
                .filter(meanings -> meanings.containsKey(code))
                .map(meanings -> meanings.get(code))
                .findFirst()
                .orElseThrow();
    }
}
