package org.careshed.experiment.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.careshed.experiment.attribution.asked.AttributionReader;
import org.careshed.experiment.siting.question.SitingReader;
import org.careshed.experiment.study.plan.StudyReader;
import org.careshed.policy.Policies;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of one kind that is given to the reader of another. */
class PlanFileTest {

    @Test
    void scenarioIsNoExperiment() {
        assertThat(refusal(StudyReader::read, Path.of("scenarios/tiny/county.yaml")))
                .isEqualTo("""
                        error[CS0309]: `kind` must be `experiment`
                         --> scenarios/tiny/county.yaml:7:7
                          |
                        7 | kind: county
                          |       ^^^^^^ found `county`
                          |
                          = why: this file is a scenario
                          = fix: name another file, or use `careshed run FILE` for this one

                        """);
    }

    @Test
    void scenarioThatExtendsAnotherIsToldByThat(@TempDir Path folder) throws IOException {
        Path variant = Files.writeString(folder.resolve("variant.yaml"), "extends: county.yaml\nlevers: []\n");
        assertThat(refusal(SitingReader::read, variant))
                .contains("`kind` must be `siting`", "variant.yaml:1:1", "this file is a scenario")
                .containsOnlyOnce("error[");
    }

    @Test
    void planOfAnotherKindIsSentToItsCommand() {
        assertThat(refusal(AttributionReader::read, Path.of("scenarios/experiments/busy-siting.yaml")))
                .contains("`careshed site FILE`")
                .containsOnlyOnce("error[");
        assertThat(refusal(StudyReader::read, Path.of("scenarios/experiments/tiny-attribution.yaml")))
                .contains("`careshed attribute FILE`")
                .containsOnlyOnce("error[");
    }

    @Test
    void experimentIsNoScenario() {
        assertThat(refusal(
                        new ScenarioReader(Policies.shapes())::read,
                        Path.of("scenarios/experiments/tiny-screening.yaml")))
                .contains("`kind` must be one of `county`, `pathways`", "this file is an experiment")
                .contains("`careshed experiment FILE`")
                .containsOnlyOnce("error[");
    }

    private static String refusal(Consumer<Path> reader, Path file) {
        return catchThrowableOfType(ScenarioException.class, () -> reader.accept(file))
                .getMessage();
    }
}
