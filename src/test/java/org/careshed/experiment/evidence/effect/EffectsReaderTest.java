package org.careshed.experiment.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.experiment.evidence.effect.Published.Expected;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectsReaderTest {
    private static final String HEAD = "careshed: 1\nkind: evidence\neffects:\n";
    private static final String ABOUT = "name: {en: An effect}, rows: [some page 1], setting: a county, ";
    private static final String TRIAL = "base: a.yaml, with: b.yaml, figure: {measure: some_share}, ";

    @TempDir
    private Path folder;

    @BeforeEach
    void scenarios() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "");
        Files.writeString(folder.resolve("b.yaml"), "");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Effect effect = read("rise: {" + ABOUT + TRIAL
                        + "source: a paper, grade: B, population: the old, estimand: odds-ratio, expected: down, value: 0.58,"
                        + " interval: 0.41 to 0.82, unit: odds, comparable: false, reason: habit, ours: all, assuming: no queues, remark: one year}")
                .get(0);
        assertThat(effect.id()).isEqualTo("rise");
        assertThat(effect.rows()).containsExactly("some page 1");
        Published published = effect.published().orElseThrow();
        assertThat(published.estimand()).isEqualTo(Estimand.ODDS_RATIO);
        assertThat(published.expected()).isEqualTo(Expected.DOWN);
        assertThat(published.interval().orElseThrow().low()).isEqualTo(0.41);
        assertThat(published.comparable()).isFalse();
        assertThat(effect.trial().orElseThrow().with())
                .isEqualTo(folder.toRealPath().resolve("b.yaml"));
        assertThat(effect.whatIf()).isTrue();
        assertThat(effect.assuming()).isEqualTo("no queues");
        assertThat(effect.remark()).isEqualTo("one year");
    }

    @Test
    void whatCannotBeExpressedSaysWhy() throws IOException {
        Effect effect =
                read("unread: {" + ABOUT + "cannot: nobody could read it}").get(0);
        assertThat(effect.whatIf()).isFalse();
        assertThat(effect.trial()).isEmpty();
        assertThat(effect.published()).isEmpty();
        assertThat(effect.remark()).isEqualTo("nobody could read it");
    }

    @Test
    void everyProblemIsToldAtItsPlace() {
        assertThatThrownBy(() -> read(
                        "both: {" + ABOUT + TRIAL + "estimand: ratio, expected: up, cannot: no way}",
                        "assumed: {" + ABOUT + "cannot: no way, assuming: a miracle}",
                        "half: {" + ABOUT + "base: a.yaml, estimand: ratio, expected: up}",
                        "aimless: {" + ABOUT + TRIAL + "estimand: ratio}",
                        "sides: {" + ABOUT + TRIAL + "estimand: ratio, expected: up, value: 0.5}",
                        "margin: {" + ABOUT + TRIAL + "estimand: ratio, expected: nothing}",
                        "level: {" + ABOUT + TRIAL + "estimand: level, expected: up}",
                        "slope: {" + ABOUT + TRIAL + "estimand: slope, expected: up}",
                        "figure: {" + ABOUT
                                + "base: a.yaml, with: b.yaml, figure: {times: 2}, estimand: ratio, expected: up}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("effects.yaml:4:3")
                .hasMessageContaining("either `base`, `with` and `figure`, or `cannot`")
                .hasMessageContaining("must have `assuming` beside scenarios")
                .hasMessageContaining("found `half`")
                .hasMessageContaining("must have `estimand` and `expected`")
                .hasMessageContaining("on the side that `expected` says")
                .hasMessageContaining("must have a `margin`")
                .hasMessageContaining("`level` in both")
                .hasMessageContaining("cells of the table `daily`")
                .hasMessageContaining("either `measure` or `sum`");
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read("rise: {" + ABOUT
                        + "base: a.yaml, with: c.yaml, figure: {measure: some_share}, estimand: ratio, expected: up}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("effects.yaml:4:93")
                .hasMessageContaining("`with` names a file that cannot be read")
                .hasMessageContaining("no file `c.yaml`");
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertThatThrownBy(() -> EffectsReader.read(Path.of("scenarios/tiny/county.yaml")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("`kind`");
        assertThatThrownBy(() -> EffectsReader.read(folder.resolve("none.yaml")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("none.yaml");
    }

    private List<Effect> read(String... effects) throws IOException {
        return EffectsReader.read(
                Files.writeString(folder.resolve("effects.yaml"), HEAD + "  " + String.join("\n  ", effects) + "\n"));
    }
}
