package org.careshed.scenario.shape;

import org.careshed.language.Text;
import org.careshed.scenario.problem.Fault;

/** What could stand there instead. */
final class Example {
    private static final int LONGEST = 60;

    private Example() {}

    /** The fault, with an example for its remedy if it has none and the example is short. */
    static Fault of(Fault fault, Type<?> type) {
        String example = type.example();
        return fault.fix().isEmpty() && example.length() <= LONGEST
                ? fault.fix(Text.of("write for example `{example}`", "例如写 `{example}`")
                        .with("example", example))
                : fault;
    }
}
