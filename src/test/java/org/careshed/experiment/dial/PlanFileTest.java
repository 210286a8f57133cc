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
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of one kind that is given to the reader of another. */
class PlanFileTest {

    @Test
    void scenarioIsNoExperiment() {
        Problem only = only(StudyReader::read, Path.of("scenarios/tiny/county.yaml"));
        assertThat(only.what()).isEqualTo("`kind` must be `experiment`");
        assertThat(only.found()).isEqualTo("`county`");
        assertThat(only.lineText()).startsWith("kind: county");
        assertThat(only.why()).isEqualTo("this file is a scenario");
        assertThat(only.fix()).contains("`careshed run FILE`");
    }

    @Test
    void scenarioThatExtendsAnotherIsToldByThat(@TempDir Path folder) throws IOException {
        Path variant = Files.writeString(folder.resolve("variant.yaml"), "extends: county.yaml\nlevers: []\n");
        Problem only = only(SitingReader::read, variant);
        assertThat(only.what()).isEqualTo("`kind` must be `siting`");
        assertThat(only.lineText()).startsWith("extends:");
        assertThat(only.why()).isEqualTo("this file is a scenario");
    }

    @Test
    void planOfAnotherKindIsSentToItsCommand() {
        assertThat(only(AttributionReader::read, Path.of("scenarios/experiments/busy-siting.yaml"))
                        .fix())
                .contains("`careshed site FILE`");
        assertThat(only(StudyReader::read, Path.of("scenarios/experiments/tiny-attribution.yaml"))
                        .fix())
                .contains("`careshed attribute FILE`");
    }

    @Test
    void experimentIsNoScenario() {
        Problem only =
                only(new ScenarioReader(Policies.shapes())::read, Path.of("scenarios/experiments/tiny-screening.yaml"));
        assertThat(only.what()).isEqualTo("`kind` must be one of `county`, `pathways`");
        assertThat(only.why()).isEqualTo("this file is an experiment");
        assertThat(only.fix()).contains("`careshed experiment FILE`");
    }

    private static Problem only(Consumer<Path> reader, Path file) {
        ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> reader.accept(file));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }
}
