package org.careshed.experiment.bureau;

import java.nio.file.Path;
import java.util.List;
import org.careshed.scenario.Name;

/**
 * A question and what is run to answer it.
 *
 * @param id name of the file without its ending
 * @param title the question in both languages
 * @param answer which kind of answer is told
 * @param scenarios files that are run in the same worlds, the first the base of differences; at least one, all different
 * @param worlds replications of each, where nobody asks for another number
 */
public record BureauQuestion(String id, Name title, String answer, List<Path> scenarios, int worlds) {
    public BureauQuestion {
        scenarios = List.copyOf(scenarios);
    }
}
