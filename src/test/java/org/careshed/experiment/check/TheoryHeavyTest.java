package org.careshed.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real facilities against theory and a published centre, and faults that must not pass; seeds are fixed. */
@Tag("heavy")
class TheoryHeavyTest {

    /** One case of each kind; the whole power check is {@code careshed check --power}. */
    private static final Set<String> POWER_CASES =
            Set.of("mm1-load-50", "mm3-load-80", "loss-5-beds-log-normal", "jackson-line", "treatment-centre-base");

    private final List<Scenario> scenarios =
            CheckScenarios.in(Path.of("scenarios/checks"), new ScenarioReader(Policies.shapes()));

    @Test
    void everyCheckPasses() {
        List<String> lines = new ArrayList<>();
        boolean passes = new CheckSession(Effort.whole(40, 2), false, line -> lines.add(line.english())).run(scenarios);
        assertThat(passes).as(String.join("\n", lines)).isTrue();
    }

    @Test
    void seededFaultsAreNoticed() {
        List<String> lines = new ArrayList<>();
        List<Scenario> cases = scenarios.stream()
                .filter(scenario -> POWER_CASES.contains(scenario.id()))
                .toList();
        assertThat(cases).hasSameSizeAs(POWER_CASES);
        boolean powerful = new CheckSession(Effort.whole(40, 2), true, line -> lines.add(line.english())).run(cases);
        assertThat(powerful).as(String.join("\n", lines)).isTrue();
    }
}
