package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.Channel;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.journal.ReferralMade.Direction;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

/** What every measure keeps; each measure's test inherits it. */
abstract class MeasureContract {

    /** Name in the catalogue. */
    abstract String name();

    /** The county it is tested in. */
    County county() {
        return TestCounty.withResidents();
    }

    /** Whether days of the warm-up are in its tables. */
    boolean showsWarmUp() {
        return false;
    }

    final Measures.Entry entry() {
        List<Measures.Entry> found = Measures.catalogue().stream()
                .filter(entry -> entry.name().equals(name()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    final Measure fresh() {
        return entry().factory().apply(county());
    }

    /** A fresh measure after it heard a story. */
    final Measure after(Script script) {
        Measure measure = fresh();
        script.tellByTime(Facts.to(List.of(measure)));
        return measure;
    }

    /** The readings of a measure as {@code measure of = value unit}. */
    static List<String> lines(Measure measure) {
        return measure.readings().stream()
                .map(reading -> reading.measure() + " " + reading.of() + " = " + reading.text() + " " + reading.unit())
                .toList();
    }

    /** The rows of a measure's only table. */
    static List<String> rows(Measure measure) {
        return measure.tables().get(0).rows().stream()
                .map(row -> String.join(",", row))
                .toList();
    }

    @Test
    void isInTheSetsOfItsKindOfScenario() {
        Class<?> type = fresh().getClass();

        assertThat(Measures.all(county()).stream().anyMatch(type::isInstance)).isEqualTo(entry().inResults());
        assertThat(Measures.headline(county()).stream().anyMatch(type::isInstance))
                .isEqualTo(entry().headline());
        assertThat(Measures.compared(county()).stream().anyMatch(type::isInstance))
                .isEqualTo(entry().compared());
    }

    @Test
    void saysWhatItIs() throws IOException {
        Path file =
                Path.of("src/main/java/org/careshed/measure", fresh().getClass().getSimpleName() + ".java");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).containsPattern("(?s)/\\*\\*.*\n(final )?class ");
        List<String> sentences = new ArrayList<>(List.of(entry().meaning()));
        for (Table table : fresh().tables()) {
            sentences.add(table.meaning());
            table.columns().forEach(column -> sentences.add(column.meaning()));
        }
        assertThat(sentences).allMatch(sentence -> sentence.endsWith(".") && sentence.length() > 10);
    }

    @Test
    void columnsOfTimeEndInTheirUnit() {
        assertThat(fresh().tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> List.of("minutes", "hours").contains(column.unit()))
                        .filter(column -> !column.name().endsWith("_" + column.unit())))
                .isEmpty();
    }

    @Test
    void aRunWithoutPatientsHasNoNonsenseFigure() {
        assertThat(figures(after(new Script()))).allMatch(MeasureContract::isFigureOrEmpty);
    }

    @Test
    void figuresArePlainDecimalsAndStayAfterTheRunsEnd() {
        Measure measure = after(everything());

        List<String> figures = figures(measure);
        assertThat(figures).isNotEmpty().allMatch(MeasureContract::isFigureOrEmpty);
        assertThat(figures(measure)).isEqualTo(figures);
    }

    @Test
    void whatHappensWhollyInTheWarmUpDoesNotCount() {
        Script warmUpOnly = new Script();
        busyDay(warmUpOnly, 0);

        if (!showsWarmUp()) {
            assertThat(figures(after(warmUpOnly))).isEqualTo(figures(after(new Script())));
            Script countedOnly = new Script();
            busyDay(countedOnly, 1);
            assertThat(figures(after(everything()))).isEqualTo(figures(after(countedOnly)));
        }
    }

    @Test
    void theOrderAmongFacilitiesDoesNotMatter() {
        Measure byTime = after(everything());
        Measure byFacility = fresh();
        everything().tellByFacility(Facts.to(List.of(byFacility)));

        assertThat(figures(byFacility)).isEqualTo(figures(byTime));
    }

    /** Facts of all kinds on both days, at more than one facility. */
    private Script everything() {
        Script script = new Script();
        busyDay(script, 0);
        busyDay(script, 1);
        return script;
    }

    private void busyDay(Script script, int day) {
        int last = county().facilities() - 1;
        long start = day == 0 ? TestCounty.monday(0, 0) : TestCounty.tuesday(0, 0);
        long opens = start + TestCounty.monday(8, 0);
        long closes = start + TestCounty.monday(17, 0);
        for (int facility = last; facility >= last - last / 2; facility--) {
            int at = facility;
            script.fact(opens, at, facts -> facts.poolStaffed(opens, at, 0, 2, true));
            script.visit(at, 0, 1, 100 * day + 10 * at, 0, 1, opens, 0, 900_000);
            script.visit(at, 0, 1, 100 * day + 10 * at + 1, 0, 1, opens + 60_000, 0, 900_000);
            script.visit(at, 0, 0, 100 * day + 10 * at + 2, 0, 0, opens + 120_000, 780_000, 600_001);
            script.fact(opens + 1, at, facts -> facts.needArises(opens + 1, 0, 1));
            script.fact(opens + 2, at, facts -> facts.facilityChosen(opens + 2, 0, 1, at, 600_000));
            script.fact(opens + 3, at, facts -> facts.careForgone(opens + 3, 0, 1, Reason.STAYED_HOME));
            script.fact(opens + 4, at, facts -> facts.patientArrives(opens + 4, at, 100 * day + 10 * at + 3, 0, 1));
            script.fact(opens + 4, at, facts -> facts.patientTurnedAway(opens + 4, at, 0, 100 * day + 10 * at + 3, 0));
            script.fact(closes, at, facts -> facts.poolStaffed(closes, at, 0, 0, false));
            arranged(script, at, 1000 * (day + 1) + 10 * at, opens);
        }
    }

    /** The facts of the way through the county, at one facility. */
    private static void arranged(Script script, int at, long visit, long opens) {
        script.visit(at, 0, 1, visit + 5, -1, 1, opens + 180_000, 0, 60_000);
        script.fact(opens + 5, at, facts -> {
            facts.paths().contactPlanned(opens + 5, visit, visit, 0, 1, Origin.NEED, 0, at, Channel.WALK_IN, opens);
            facts.paths().appointmentBooked(opens + 5, at, visit, 0, 1, opens + 86_400_000, 1);
            facts.paths().appointmentMissed(opens + 5, at, visit, 0, 1);
            facts.paths().referralMade(opens + 5, at, 0, visit, 0, 1, Direction.UP);
            facts.patientArrives(opens + 5, at, visit + 4, 0, 1);
            facts.paths().patientGivesUp(opens + 5, at, 0, visit + 4, 0, Way.BALKED, 0);
            facts.consultationBegins(opens + 5, at, visit + 7, 1, 10_800_000);
            facts.paths().contactEnds(opens + 5, at, visit + 4, visit, 0, 1, Origin.NEED, Outcome.LEFT, 0);
            facts.paths().contactEnds(opens + 5, at, visit, visit, 0, 1, Origin.NEED, Outcome.ADMITTED, 0);
            facts.paths().examinationArrives(opens + 5, at, visit + 6, 0, 0);
            facts.paths().examinationLeaves(opens + 6, at, visit + 6, 0, 0, opens + 5);
            facts.beds().bedAsked(opens + 6, at, visit, 0, 1, 0, true);
            facts.beds().bedTaken(opens + 7, at, visit, 0, 1, 0, 1, Entry.ADMITTED);
            facts.beds().bedAsked(opens + 8, at, visit + 1, 0, 1, 0, true);
            facts.beds().bedRefused(opens + 9, at, visit + 1, 0, 1, 1, Sent.HOME);
            facts.beds().bedLeft(opens + 7_000, at, visit, 0, 1, 0, 6_993, Exit.DISCHARGED);
            facts.paths().billSettled(opens + 9_000, at, visit, 0, 1, Service.STAY, 500, 200, 300);
            facts.paths().episodeEnds(opens + 9_000, visit, 0, 1, Ending.RESOLVED, 1, at, at);
            facts.paths().episodeEnds(opens + 9_000, visit + 1, 0, 1, Ending.UNMET, 0, -1, -1);
        });
    }

    private static List<String> figures(Measure measure) {
        List<String> figures = new ArrayList<>();
        measure.readings().stream().map(Reading::text).forEach(figures::add);
        measure.tables().stream().flatMap(MeasureContract::figures).forEach(figures::add);
        return figures;
    }

    private static Stream<String> figures(Table table) {
        List<String> cells = new ArrayList<>();
        for (List<String> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                if (table.columns().get(column).type() != Column.Type.TEXT) {
                    cells.add(row.get(column));
                }
            }
        }
        return cells.stream();
    }

    private static boolean isFigureOrEmpty(String figure) {
        return figure.toLowerCase(Locale.ROOT).matches("|-?\\d+(\\.\\d+)?") && !figure.matches("-0(\\.0+)?");
    }
}
