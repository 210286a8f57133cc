package org.careshed.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.careshed.experiment.check.CheckScenarios;
import org.careshed.experiment.check.CheckSession;
import org.careshed.experiment.check.Effort;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;

/** Holds one case of {@code scenarios/checks} against theory; tells what the session says if it does not pass. */
public final class TheoryProbe implements Function<String, List<String>> {

    @Override
    public List<String> apply(String id) {
        List<Scenario> cases =
                CheckScenarios.in(Path.of("scenarios/checks"), new ScenarioReader(Policies.shapes())).stream()
                        .filter(scenario -> scenario.id().equals(id))
                        .toList();
        List<String> lines = new ArrayList<>();
        boolean passes = new CheckSession(Effort.whole(30, 2), false, line -> lines.add(line.english())).run(cases);
        return passes ? List.of() : lines;
    }
}
