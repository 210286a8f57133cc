package org.careshed.experiment.siting.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitingReaderTest {
    private static final String HEAD = "careshed: 1\nkind: siting\nscenario: where.yaml\n";
    private static final String REST = "objective: mean-time\nindifference: 0.1\nruns: 10\n";

    @TempDir
    private Path folder;

    @Test
    void theShippedExampleIsRead() {
        Siting siting = SitingReader.read(Path.of("scenarios/experiments/busy-siting.yaml"));
        assertThat(siting.id()).isEqualTo("busy-siting");
        assertThat(siting.number().all()).isEqualTo(2);
        assertThat(siting.goal()).isEqualTo(Goal.MEAN_TIME);
        assertThat(siting.contest().method()).isEqualTo(Siting.Method.KN);
        assertThat(siting.where().tiers()).hasSize(3);
    }

    @Test
    void aLeverWithoutABlankIsRefused() {
        refused("place: {lever: capacity, where: {facilities: [centre-willow]}}\n" + REST, "where the site comes in");
    }

    @Test
    void costsNeedABudget() {
        refused("place: {at: HERE}\ncosts: {a: 2}\n" + REST, "`costs` must come with a `budget`");
    }

    @Test
    void keysAndWordsAreChecked() {
        refused("place: {at: HERE}\nobjective: happiness\nindifference: 0.1\nruns: 10\n", "objective");
        refused("place: {at: HERE}\nhow_mny: 2\n" + REST, "how_many");
        refused("place: {at: HERE}\nobjective: mean-time\nruns: 10\n", "indifference");
    }

    private void refused(String lines, String said) {
        assertThatThrownBy(() -> SitingReader.read(written(lines)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("where.yaml:")
                .hasMessageContaining(said);
    }

    private Path written(String lines) throws IOException {
        return Files.writeString(folder.resolve("where.yaml"), HEAD + lines);
    }
}
