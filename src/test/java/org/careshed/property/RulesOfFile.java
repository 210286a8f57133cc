package org.careshed.property;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.careshed.experiment.Prepared;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioReader;

/**
 * Lets the scenario of a file live and gives each rule that was broken: only words of Java itself, since a program with a
 * fault in it loads this class apart.
 */
public final class RulesOfFile implements Function<String, List<String>> {

    @Override
    public List<String> apply(String file) {
        return InvariantCases.broken(Prepared.of(
                new ScenarioReader(Policies.shapes()).read(Path.of(file)).scenario()));
    }
}
