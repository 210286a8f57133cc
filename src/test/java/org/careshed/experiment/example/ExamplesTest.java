package org.careshed.experiment.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.experiment.calibration.EnsembleTable;
import org.careshed.experiment.store.RunStore;
import org.careshed.policy.Policies;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples of a small county, from their files to the text of their page. */
class ExamplesTest {
    private static final String CLINIC = """
            levers:
              - lever: specialist-clinics
                from: 2022-05-10
                level: county
                title: 0.8
                sessions:
                  - {host: centre-stone-bridge, home: county-hospital, days: [monday, tuesday, wednesday], hours: "08:30-11:00", slots: 12, conditions: [minor, moderate]}
            """;

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void library() throws IOException {
        library = folder.resolve("scenarios");
        Files.createDirectories(library.resolve("tiny"));
        Files.createDirectories(library.resolve("levers"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, library.resolve("tiny").resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void aPageShowsFiguresOffersAndWhoWentElsewhere() throws IOException {
        example("specialist-clinics", CLINIC);
        String text = text(run(3, Ensemble.NONE, 2, "specialist-clinics"));
        assertThat(text)
                .contains("against `tiny/arranged.yaml`", "in the same 3 worlds", "no ensemble was given")
                .contains("| figure | without | with | difference (95 % over worlds) |")
                .contains("| visits in the county, % | ", "| visits at town centres, of all, % | ")
                .containsPattern("\\| specialist session \\| \\d+ \\| \\d+ \\| \\d+ \\| \\d+ \\| \\d+ \\|")
                .contains("Switched in world 0, matched need by need: ")
                .contains("| county-hospital | town-health-centre | ")
                .endsWith("Made by `a command`.")
                .doesNotContain("People's Hospital"); // the county has none
        assertThat(text.lines().count()).isLessThan(45);
    }

    @Test
    void threadsAndWhatWasKeptChangeNothing() throws IOException {
        example("specialist-clinics", CLINIC);
        String first = text(run(2, Ensemble.NONE, 1, "specialist-clinics"));
        assertThat(text(run(2, Ensemble.NONE, 1, "specialist-clinics"))).isEqualTo(first);
        try (Stream<Path> kept = Files.walk(folder.resolve("store"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(5); // two worlds of two counties, and who moved
        }
    }

    @Test
    void oneWorldHasNoInterval() throws IOException {
        example("specialist-clinics", CLINIC);
        assertThat(text(run(1, Ensemble.NONE, 1, "specialist-clinics")))
                .contains("difference (one world: no interval)")
                .contains("One world cannot tell an effect from luck.");
    }

    @Test
    void anEnsembleAddsWhatItsDrawsSay() throws IOException {
        example("specialist-clinics", CLINIC);
        Path table = Files.writeString(folder.resolve("ensemble.csv"), """
                draw,kept,beyond/away_share,levers/1/title
                0,yes,0.02,0.1
                1,yes,0.03,0.2
                2,no,0.9,0.2
                3,yes,0.01,0.3
                """);
        EnsembleTable read = EnsembleTable.read(table);
        String text = text(run(2, Ensemble.of("tiny/arranged.yaml", read, 5), 2, "specialist-clinics"));
        assertThat(text)
                .contains("2 worlds of the fit and in 2 draws of the ensemble")
                .contains(" median (5 to 95 % of draws) |");
        String other = text(run(2, Ensemble.of("haiyan/baseline.yaml", read, 5), 2, "specialist-clinics"));
        assertThat(other).contains("no ensemble was given for this county").doesNotContain("median");
    }

    @Test
    void anExampleThatDoesNothingSaysSo() throws IOException {
        example("road-closure", """
                levers:
                  - lever: road-closure
                    from: 2023-05-10
                    roads: [{from: seat, to: east}]
                """.replace("seat", "@a")
                .replace("east", "@b")
                .replace("@a", roads()[0])
                .replace("@b", roads()[1]));
        assertThat(text(run(2, Ensemble.NONE, 1, "road-closure")))
                .contains("**No effect is detectable**")
                .contains("Nothing was offered or used in world 0: ")
                .contains("matched need by need: 0 (0.00 %)");
    }

    @Test
    void anExampleWithAnotherCalendarIsNoComparison() throws IOException {
        example("specialist-clinics", "calendar: {length: 20 d}\n" + CLINIC);
        assertThatThrownBy(() -> run(1, Ensemble.NONE, 1, "specialist-clinics"))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("specialist-clinics.yaml has another calendar or seed")
                .hasMessageContaining("Maybe take");
    }

    @Test
    void anExampleThatIsNotThereOrExtendsNothingIsRefused() throws IOException {
        assertThatThrownBy(() -> Example.of(library, "magic"))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("magic.yaml cannot be read");
        Files.writeString(library.resolve("levers/plain.yaml"), "careshed: 1\n");
        assertThatThrownBy(() -> Example.of(library, "plain")).hasMessageContaining("extends no county");
        Files.writeString(library.resolve("levers/lost.yaml"), "extends: moon/base.yaml\n");
        assertThatThrownBy(() -> Example.of(library, "lost"))
                .hasMessageContaining("moon/base.yaml, which is not there");
    }

    @Test
    void everyLeverHasFiguresOfItsOwn() {
        assertThat(Figures.levers())
                .containsExactlyElementsOf(
                        Policies.catalogue().stream().map(Policies.Entry::name).toList());
    }

    private String[] roads() throws IOException {
        return Files.readAllLines(Path.of("scenarios/tiny/roads.csv")).get(1).split(",");
    }

    private void example(String lever, String text) throws IOException {
        Files.writeString(
                library.resolve("levers/" + lever + ".yaml"),
                "careshed: 1\nkind: county\nextends: tiny/arranged.yaml\nid: lever-" + lever
                        + "\nname: {en: Tiny with a lever, zh: 小小县}\n" + text);
    }

    private Seen run(int worlds, Ensemble ensemble, int threads, String lever) {
        List<Seen> seen = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        new ExampleRuns(new RunStore(folder.resolve("store")), worlds, ensemble, threads)
                .run(List.of(Example.of(library, lever)), steps::add, seen::add);
        assertThat(seen).hasSize(1);
        assertThat(steps.get(steps.size() - 1)).isEqualTo(1);
        return seen.get(0);
    }

    private static String text(Seen seen) {
        return ExampleText.of(seen, "a command");
    }
}
