package org.careshed.scenario.problem;

import org.careshed.language.Text;

/**
 * One thing wrong with a scenario, complete enough to stand on its own.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param lineText the planner's line
 * @param width characters to underline
 * @param what the rule, in one sentence
 * @param found what stands there instead; may be empty
 * @param why what the value means, or what would go wrong; may be empty
 * @param fix what to write; may be empty
 */
public record Problem(
        Level level,
        Code code,
        String file,
        int line,
        int column,
        String lineText,
        int width,
        Text what,
        Text found,
        Text why,
        Text fix) {

    /** Whether the scenario is refused. */
    public enum Level {
        ERROR,
        WARNING
    }

    static Problem at(Site.Spot spot, Fault fault) {
        return new Problem(
                fault.code().level(),
                fault.code(),
                spot.file(),
                spot.line(),
                spot.column(),
                spot.lineText(),
                spot.width(),
                fault.what(),
                fault.found(),
                fault.why(),
                fault.fix());
    }
}
