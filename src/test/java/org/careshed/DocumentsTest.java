package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.experiment.DataDictionary;
import org.careshed.experiment.explain.text.ExplainPage;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioFormat;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Pages that are generated from the code are up to date. */
class DocumentsTest {
    @Test
    void referenceOfScenariosFollowsTheDescriptors() throws IOException {
        assertThat(Path.of("docs/scenario.md"))
                .as("`./careshed docs` writes it anew")
                .hasContent(ScenarioFormat.page(Policies.shapes()));
    }

    @Test
    void parametersOfTheModelFollowTheDescriptorsAndTheBaseline() throws IOException {
        Scenario haiyan = new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/haiyan/baseline.yaml"))
                .scenario();
        String page = Files.readString(Path.of("docs/odd.md"));
        assertThat(page)
                .as("`./careshed docs` writes it anew")
                .contains(ScenarioFormat.parameters(Policies.shapes(), haiyan))
                .isEqualTo(ScenarioFormat.withParameters(page, Policies.shapes(), haiyan));
    }

    @Test
    void dictionaryOfResultsFollowsTheMeasures() throws IOException {
        Scenario haiyan = new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/haiyan/baseline.yaml"))
                .scenario();
        String page = Files.readString(Path.of("docs/results.md"));
        assertThat(page)
                .as("`./careshed docs` writes it anew")
                .contains("### `tables/bed_use.csv`")
                .isEqualTo(DataDictionary.in(page, haiyan));
    }

    @Test
    void dictionaryOfManyRunsFollowsTheirTables() throws IOException {
        String page = Files.readString(Path.of("docs/analysis.md"));
        assertThat(page)
                .as("`./careshed docs` writes it anew")
                .contains("### `data/readings.parquet`", "### `view paired`")
                .isEqualTo(DataDictionary.ofManyRuns(page));
    }

    @Test
    void exampleOfAnExplanationIsWhatTheCommandSays() throws IOException {
        String page = Files.readString(Path.of("docs/explain.md"));
        assertThat(page)
                .as("`./careshed docs` writes it anew")
                .contains("Why the choice turned")
                .isEqualTo(ExplainPage.in(page, tiny("county.yaml"), tiny("one-more-doctor.yaml")));
    }

    private static Scenario tiny(String file) {
        return new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/tiny").resolve(file))
                .scenario();
    }
}
