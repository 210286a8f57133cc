package org.careshed.experiment.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.study.plan.Design.Kind;
import org.careshed.experiment.study.plan.Design.Row;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReaderTest {
    private static final String HEAD = "careshed: 1\nkind: experiment\nscenario: county.yaml\n";
    private static final String OUTPUTS = "outputs: {in-county: {measure: care_in_county_share}}\n";
    private static final String TRAVEL = "parameters: {travel: {multiply: [a], range: 0.5 to 2}}\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsLeftOutHasItsUsualValue() throws IOException {
        Study study = read(HEAD + OUTPUTS + TRAVEL + "design: {kind: morris}\n");
        assertThat(study.id()).isEqualTo("what");
        assertThat(study.name()).isEqualTo("what");
        assertThat(study.effort()).isEqualTo(new Study.Effort(5, 1, Optional.empty(), MeasureSet.HEADLINE));
        assertThat(study.design()).isEqualTo(new Design.Morris(10, 4));
        assertThat(study.outputs().get(0).name()).isEqualTo("care_in_county_share");
    }

    @Test
    void eachKindOfDesignHasItsWords() throws IOException {
        assertThat(design("kind: grid")).isEqualTo(new Design.Grid(3, Map.of()));
        assertThat(design("kind: grid, settings: {travel: [0.5, 1, 2]}"))
                .isEqualTo(new Design.Grid(3, Map.of("travel", List.of(0.5, 1.0, 2.0))));
        assertThat(design("kind: latin-hypercube, points: 9")).isEqualTo(new Design.Sample(Kind.LATIN_HYPERCUBE, 9));
        assertThat(design("kind: sobol, points: 8")).isEqualTo(new Design.Sample(Kind.SOBOL, 8));
        assertThat(design("kind: halton, points: 7")).isEqualTo(new Design.Sample(Kind.HALTON, 7));
        assertThat(design("kind: morris, trajectories: 5, levels: 6")).isEqualTo(new Design.Morris(5, 6));
        assertThat(design("kind: sobol-indices, samples: 32")).isEqualTo(new Design.Indices(32));
    }

    @Test
    void effortIsRead() throws IOException {
        Study study = read(HEAD + OUTPUTS + TRAVEL + """
                name: What moves it?
                replications: 2
                seed: 7
                calendar: {warm_up: 3, length: 20}
                measures: all
                design: {kind: sobol-indices}
                """);
        assertThat(study.name()).isEqualTo("What moves it?");
        assertThat(study.effort()).isEqualTo(new Study.Effort(2, 7, Optional.of(new Shorter(3, 20)), MeasureSet.ALL));
        assertThat(study.design()).isEqualTo(new Design.Indices(64));
    }

    @Test
    void aTableHasARowAScenario() throws IOException {
        write("rows.csv", "id,travel,note,a/*/b\nbase,,as it is,\nmore,1.5,,+10%\n");
        Study study = read(HEAD + OUTPUTS + TRAVEL + "design: {kind: rows, file: rows.csv}\n");
        Design.Rows rows = (Design.Rows) study.design();
        assertThat(rows.columns()).extracting(Design.Column::name).containsExactly("travel", "a/*/b");
        assertThat(rows.rows()).extracting(Row::id).containsExactly("base", "more");
        assertThat(rows.rows().get(0).cells()).isEmpty();
        assertThat(rows.rows().get(1).cells().get("a/*/b").text()).isEqualTo("+10%");
    }

    @Test
    void everyProblemIsToldAtItsPlaceWithItsRemedy() {
        assertRefused(
                HEAD + OUTPUTS + "parameters: {travel: {multiply: [a], range: 2 to 0.5}}\ndesign: {kind: morris}\n",
                "what.yaml:5:45",
                "write `0.5 to 2`");
        assertRefused(HEAD + OUTPUTS + "design: {kind: grid}\n", "must have `parameters`", "multiply");
        assertRefused(
                HEAD + TRAVEL + "design: {kind: grid}\n",
                "`experiment` must have `outputs`",
                "for example `outputs: {in-county: {measure: care_in_county_share}}`");
        assertRefused(
                HEAD + OUTPUTS + TRAVEL + "design: {kind: sobol}\n",
                "what.yaml:6:1",
                "`design` must have `points`",
                "points: 64");
        assertRefused(
                HEAD + OUTPUTS + TRAVEL + "design: {kind: grid, samples: 4}\n",
                "what.yaml:6:31",
                "`samples` does nothing in a design of kind `grid`");
        assertRefused(HEAD + OUTPUTS + TRAVEL + "design: {kind: moris}\n", "did you mean `morris`?");
        assertRefused(HEAD + OUTPUTS + TRAVEL + "design: {kind: morris, levels: 3}\n", "must be even", "levels: 4");
        assertRefused(
                HEAD + OUTPUTS + TRAVEL + "design: {kind: grid, settings: {travel: [3]}}\n",
                "a setting of `travel` must lie within its range",
                "0.5 to 2");
        assertRefused(
                HEAD + OUTPUTS + TRAVEL + "design: {kind: grid, settings: {travvel: [1]}}\n", "did you mean `travel`?");
        assertRefused(HEAD + "outputs: {}\n" + TRAVEL + "design: {kind: morris}\n", "one output or more");
        assertRefused(
                HEAD + "outputs: {share: {of: all}}\n" + TRAVEL + "design: {kind: morris}\n",
                "must have either `measure` or `table`");
        assertRefused(
                HEAD.replace("county.yaml", "nowhere.yaml") + OUTPUTS + TRAVEL + "design: {kind: morris}\n",
                "what.yaml:3:11",
                "`scenario` names a file that cannot be read");
        assertRefused("careshed: 1\nkind: county\n", "`kind` must be `experiment`");
    }

    @Test
    void badCellsAreToldAtTheirPlace() throws IOException {
        String rows = HEAD + OUTPUTS + TRAVEL + "design: {kind: rows, file: rows.csv}\n";
        write("rows.csv", "id,travel,a\none,1,10%\ntwo,+5%,+5\ntwo,9,\"1,5\"\n");
        assertRefused(
                rows,
                "rows.csv:2:7",
                "write `+10%` for more",
                "rows.csv:3:5",
                "a setting of `travel` must be a plain number",
                "rows.csv:3:9",
                "write `+5%` for a change in per cent",
                "rows.csv:4:5",
                "must lie within its range",
                "rows.csv:4:7",
                "decimals with a point",
                "rows.csv:4:1",
                "an id of its own");
        write("rows.csv", "id,travel,travel,\none,1,1,1\n");
        assertRefused(rows, "rows.csv:1:11", "`travel` must stand once", "a column must have a name");
        write("rows.csv", "id,travel\n");
        assertRefused(rows, "what.yaml:6:28", "at least one row");
        assertRefused(rows.replace("rows.csv", "row.csv"), "no file `row.csv`", "rows.csv");
    }

    private Design design(String keys) throws IOException {
        return read(HEAD + OUTPUTS + TRAVEL + "design: {" + keys + "}\n").design();
    }

    private void assertRefused(String text, String... parts) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContainingAll(parts);
    }

    private Study read(String text) throws IOException {
        write("county.yaml", "");
        return StudyReader.read(write("what.yaml", text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
