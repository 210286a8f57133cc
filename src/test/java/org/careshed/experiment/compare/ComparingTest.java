package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.compare.text.ComparisonFiles;
import org.careshed.experiment.compare.text.ComparisonText;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
    private static final String RATE = "conditions/minor/rate/adult";
    private static final Arm BASE = tiny("base", Map.of());
    private static final Arm BUSY = tiny("busy", Map.of(RATE, new BigDecimal(8)));
    private static final Arm TWIN = tiny("twin", Map.of());

    @TempDir
    private Path temp;

    private final List<Done> ran = Collections.synchronizedList(new ArrayList<>());

    @Test
    void equalArmsDifferInExactlyNothing() throws Exception {
        Comparison same = compared(question(6, BASE, TWIN));
        assertThat(same.rows()).isNotEmpty().noneMatch(row -> row.verdict().found());
        assertThat(same.rows()).filteredOn(row -> row.p().isPresent()).allSatisfy(row -> {
            assertThat(row.contrast().difference().mean().orElseThrow()).isEqualByComparingTo("0");
            assertThat(row.contrast().difference().halfWidth().orElseThrow()).isEqualByComparingTo("0");
            assertThat(row.p()).contains(1.0);
            assertThat(row.holm()).contains(1.0);
            assertThat(row.contrast().varianceRatio()).isEmpty();
        });
        assertThat(ComparisonText.lines(same, Language.ENGLISH)).contains("It is the same scenario.");
    }

    @Test
    void aDifferenceIsFoundAndTold() {
        Comparison found = compared(question(10, BASE, BUSY));
        Compared visits = row(found, "busy", "visits_per_person_year");
        assertThat(visits.verdict()).isEqualTo(Verdict.MORE);
        assertThat(visits.holm().orElseThrow())
                .isGreaterThanOrEqualTo(visits.p().orElseThrow());
        assertThat(ComparisonText.lines(found, Language.ENGLISH))
                .contains("  - sets conditions/minor/rate/adult to 8 /year instead of 6 /year")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void theOrderOfArmsChangesSignsAndNothingElse() {
        Comparison there = compared(question(6, BASE, BUSY));
        Comparison back = compared(question(6, BUSY, BASE));
        assertThat(back.rows()).hasSameSizeAs(there.rows());
        for (Compared row : there.rows()) {
            Compared turned = back.rows().get(there.rows().indexOf(row));
            assertThat(turned.holm()).isEqualTo(row.holm());
            assertThat(turned.contrast().difference().mean().map(BigDecimal::negate))
                    .isEqualTo(row.contrast().difference().mean());
        }
        assertThat(ran).filteredOn(done -> !done.kept()).hasSize(12);
    }

    @Test
    void moreAddsOnlyWhatIsMissingAndEndsAsIfRunAtOnce() throws Exception {
        compared(question(4, BASE, BUSY));
        ran.clear();
        Comparison more = compared(
                new Question(BASE, List.of(BUSY), 20, Optional.of(3), Optional.empty(), 200, List.of(), List.of()));
        assertThat(ran).filteredOn(done -> !done.kept()).hasSize(6);
        assertThat(more.base().worlds()).isEqualTo(7);
        assertThat(bytes(more, "more")).isEqualTo(bytes(compared(question(7, BASE, BUSY)), "once"));
    }

    @Test
    void thereMustBeSomethingToExtend() {
        assertThatThrownBy(() -> compared(new Question(
                        BASE, List.of(BUSY), 20, Optional.of(3), Optional.empty(), 200, List.of(), List.of())))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("nothing to extend");
    }

    @Test
    void worldsAreAddedOnlyToWhatIsStillOpen() {
        BigDecimal wide = visits(compared(question(10, BASE, BUSY)));
        BigDecimal asked = wide.multiply(new BigDecimal("0.8"));
        Until until = new Until(Optional.empty(), Map.of("visits_per_person_year", asked));
        Comparison narrow = compared(new Question(
                BASE, List.of(TWIN, BUSY), 10, Optional.empty(), Optional.of(until), 60, List.of(), List.of()));
        assertThat(narrow.others().get(0).worlds())
                .as("an equal arm is decided at once")
                .isEqualTo(10);
        Side busy = narrow.others().get(1);
        assertThat(busy.worlds()).isGreaterThan(10).isLessThan(60);
        assertThat(narrow.base().worlds()).isEqualTo(busy.worlds());
        assertThat(visits(narrow)).isLessThanOrEqualTo(asked);
    }

    private static BigDecimal visits(Comparison comparison) {
        return row(comparison, "busy", "visits_per_person_year")
                .contrast()
                .difference()
                .halfWidth()
                .orElseThrow();
    }

    @Test
    void whatCannotBecomeNarrowIsNotDecided() {
        Until until = new Until(Optional.empty(), Map.of("mean_travel_minutes", new BigDecimal("0.000001")));
        Comparison wide = compared(new Question(
                BASE,
                List.of(BUSY),
                10,
                Optional.empty(),
                Optional.of(until),
                12,
                List.of("mean_travel_minutes"),
                List.of()));
        assertThat(wide.others().get(0).worlds()).isEqualTo(12);
        assertThat(wide.rows())
                .extracting(Compared::figure)
                .extracting(Figure::measure)
                .containsOnly("mean_travel_minutes");
        Compared travel = wide.rows().get(0);
        assertThat(travel.verdict()).isIn(Verdict.UNDECIDED, Verdict.MORE, Verdict.LESS);
        assertThat(wide.tested()).isEqualTo(1);
    }

    @Test
    void oneWorldDecidesNothingAndSaysSo() {
        Comparison one = compared(question(1, BASE, BUSY));
        assertThat(one.rows()).allMatch(row -> row.verdict() == Verdict.UNDECIDED);
        assertThat(ComparisonText.lines(one, Language.ENGLISH))
                .contains("One world gives no interval, so nothing is decided.");
    }

    @Test
    void anEnsembleSaysWhatDominates() {
        Question question = new Question(
                BASE, List.of(BUSY), 5, Optional.empty(), Optional.empty(), 200, List.of(), List.of(1, 2, 3));
        PairedRuns runs = runs(draw -> new TreeMap<>(Map.of("conditions/minor/rate/elder", new BigDecimal(9 + draw))));
        Comparison over = Comparing.of(question, runs, new TreeMap<>(), watcher());
        Compared visits = row(over, "busy", "visits_per_person_year");
        assertThat(visits.draws().orElseThrow().draws()).isEqualTo(3);
        assertThat(visits.draws().orElseThrow().low())
                .isLessThanOrEqualTo(visits.draws().orElseThrow().high());
        assertThat(String.join("\n", ComparisonText.lines(over, Language.ENGLISH)))
                .contains("over 3 draws")
                .contains("what dominates: ")
                .contains("5 to 95 of 100 draws of the ensemble");
        assertThat(ran).filteredOn(done -> done.luck().draw() > 0).hasSize(6);
    }

    @Test
    void threadsAndWhatWasKeptChangeNoByte() throws Exception {
        byte[] first = bytes(compared(question(5, BASE, BUSY, TWIN)), "first");
        assertThat(bytes(compared(question(5, BASE, BUSY, TWIN)), "again")).isEqualTo(first);
        PairedRuns elsewhere = new PairedRuns(
                new RunStore(temp.resolve("elsewhere")), MeasureSet.HEADLINE, List.of(), 3, draw -> new TreeMap<>());
        Comparison other = Comparing.of(question(5, BASE, BUSY, TWIN), elsewhere, new TreeMap<>(), Watcher.NONE);
        assertThat(bytes(other, "other")).isEqualTo(first);
    }

    private byte[] bytes(Comparison comparison, String folder) throws Exception {
        ComparisonFiles.write(comparison, temp.resolve(folder));
        byte[] csv = Files.readAllBytes(temp.resolve(folder).resolve(ComparisonFiles.CSV));
        byte[] json = Files.readAllBytes(temp.resolve(folder).resolve(ComparisonFiles.JSON));
        assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("NaN", "Infinity");
        byte[] both = java.util.Arrays.copyOf(csv, csv.length + json.length);
        System.arraycopy(json, 0, both, csv.length, json.length);
        return both;
    }

    private Comparison compared(Question question) {
        return Comparing.of(question, runs(draw -> new TreeMap<>()), new TreeMap<>(), watcher());
    }

    private PairedRuns runs(java.util.function.IntFunction<SortedMap<String, BigDecimal>> draws) {
        return new PairedRuns(new RunStore(temp.resolve("store")), MeasureSet.HEADLINE, List.of(), 2, draws);
    }

    private Watcher watcher() {
        return new Watcher() {
            @Override
            public void begins(Text what, int missing, int kept) {
                assertThat(missing + kept).isPositive();
            }

            @Override
            public void done(Done done) {
                ran.add(done);
            }

            @Override
            public void ends() {
                assertThat(ran).isNotEmpty();
            }
        };
    }

    private static Compared row(Comparison comparison, String arm, String measure) {
        return comparison.rows().stream()
                .filter(row -> row.arm().equals(arm) && row.figure().measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static Question question(int worlds, Arm base, Arm... others) {
        return new Question(
                base, List.of(others), worlds, Optional.empty(), Optional.empty(), 200, List.of(), List.of());
    }

    private static Arm tiny(String id, Map<String, BigDecimal> numbers) {
        SortedMap<String, BigDecimal> all = new TreeMap<>(numbers);
        all.put("calendar/length", new BigDecimal(10));
        return Arm.of(id, Path.of("scenarios/tiny/county.yaml"), all);
    }
}
