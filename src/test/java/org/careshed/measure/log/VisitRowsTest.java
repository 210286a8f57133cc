package org.careshed.measure.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.measure.TestCounty.DOCTOR;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.INJURY;
import static org.careshed.measure.TestCounty.LAB;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.REFILL;
import static org.careshed.measure.TestCounty.STATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.measure.TestCounty;
import org.careshed.result.parquet.LogBook;
import org.careshed.result.parquet.LogSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows of the visit log say, word for word, of facts told by hand. */
class VisitRowsTest {

    private final County arranged = TestCounty.arranged();

    @TempDir
    private Path home;

    @Test
    void aContactSaysWhoCameWhereAndWhenAndHowItEnded() throws Exception {
        Path folder = told(arranged, log -> {
            log.patientArrives(1_000, HOSPITAL, 71, 3, MINOR);
            log.patientArrives(1_500, STATION, 72, 2, INJURY);
            log.consultationBegins(2_500, HOSPITAL, 71, MINOR, 600);
            log.patientGivesUp(2_600, STATION, DOCTOR, 72, TestCounty.STATION_CONSULT, Way.RENEGED, 1_100);
            log.contactEnds(2_600, STATION, 72, 702, 2, INJURY, Origin.INFLOW, Outcome.LEFT, 1_100);
            log.contactEnds(9_000, HOSPITAL, 71, 701, 3, MINOR, Origin.REFILL, Outcome.RESOLVED, 700);
        });

        assertThat(rows(folder, "contacts"))
                .containsExactly(
                        "2600 station 72 702 2 injury inflow left reneged 1500 -1 0 1100",
                        "9000 hospital 71 701 3 minor refill resolved null 1000 2500 600 700");
        assertThat(rows(folder, "inside")).isEmpty();
    }

    @Test
    void whoIsInsideWhenTheRunEndsIsARowOfItsOwn() throws Exception {
        Path folder = told(arranged, log -> {
            log.patientArrives(1_000, HOSPITAL, 71, 3, MINOR);
            log.consultationBegins(2_500, HOSPITAL, 71, MINOR, 600);
            log.patientArrives(3_000, STATION, 72, 1, INJURY);
            log.contactEnds(9_000, HOSPITAL, 71, 701, 3, MINOR, Origin.NEED, Outcome.RESOLVED, 700);
            log.patientArrives(9_500, STATION, 73, -1, REFILL);
            log.patientArrives(9_600, HOSPITAL, 74, 2, MINOR);
            log.consultationBegins(9_900, HOSPITAL, 74, MINOR, 200);
            log.runEnds(10_000);
        });

        assertThat(rows(folder, "inside"))
                .containsExactlyInAnyOrder(
                        "3000 station 72 1 injury -1 0",
                        "9500 station 73 -1 refill -1 0",
                        "9600 hospital 74 2 minor 9900 200");
    }

    @Test
    void everybodyInsideIsARowHoweverManyThereAre() throws Exception {
        for (int many : new int[] {64, 200}) {
            Path folder = told(arranged, log -> {
                LongStream.range(0, many).forEach(visit -> log.patientArrives(visit, HOSPITAL, visit, 0, MINOR));
                log.runEnds(1_000);
            });
            assertThat(rows(folder, "inside"))
                    .containsExactlyElementsOf(LongStream.range(0, many)
                            .mapToObj(visit -> visit + " hospital " + visit + " 0 minor -1 0")
                            .toList());
        }
    }

    @Test
    void whoLeftIsNotInsideAnyMore() {
        PresentVisits present = new PresentVisits();
        present.arrives(7, HOSPITAL, 0, MINOR, 5);
        present.leaves(7);

        assertThatThrownBy(() -> present.slot(7)).hasMessageContaining("visit 7");
    }

    @Test
    void whereContactsAreNotToldWhoIsTurnedAwayHasLeft() throws Exception {
        Path folder = told(TestCounty.withResidents(), log -> {
            log.patientArrives(1_000, HOSPITAL, 71, 3, MINOR);
            log.patientTurnedAway(1_000, HOSPITAL, LAB, 71, TestCounty.TEST);
            log.runEnds(10_000);
        });
        assertThat(rows(folder, "inside")).isEmpty();
        assertThat(rows(folder, "contacts")).isEmpty();
    }

    @Test
    void whereContactsAreToldWhoIsTurnedAwayHasAnother() throws Exception {
        Path folder = told(arranged, log -> {
            log.patientArrives(1_000, HOSPITAL, 71, 3, MINOR);
            log.patientTurnedAway(1_000, HOSPITAL, LAB, 71, TestCounty.TEST);
            log.contactEnds(1_000, HOSPITAL, 71, 701, 3, MINOR, Origin.NEED, Outcome.LEFT, 0);
        });
        assertThat(rows(folder, "contacts")).hasSize(1);
    }

    @Test
    void stepsAndBedsAreNamed() throws Exception {
        Path folder = told(arranged, log -> {
            log.serviceStarts(2_000, HOSPITAL, LAB, 71, TestCounty.TEST, 300, 400);
            log.serviceStarts(2_100, STATION, DOCTOR, 72, TestCounty.STATION_CONSULT, 0, 500);
            log.bedTaken(3_000, HOSPITAL, 71, 3, MINOR, 0, 900, Entry.TRANSFERRED);
            log.bedLeft(8_000, HOSPITAL, 71, 3, MINOR, 0, 5_000, Exit.STEPPED_DOWN);
        });

        assertThat(rows(folder, "steps"))
                .containsExactly(
                        "2000 hospital lab 71 hospital/test 300 400", "2100 station doctor 72 station/consult 0 500");
        assertThat(rows(folder, "admissions")).containsExactly("3000 hospital 71 3 minor general 900 transferred");
        assertThat(rows(folder, "stays")).containsExactly("8000 hospital 71 3 minor general 5000 stepped-down");
    }

    @Test
    void thirtyDaysAreAChapter() throws Exception {
        Path folder = told(arranged, log -> {
            log.needArises(1, 0, MINOR);
            log.dayEnds(2, 28);
            log.needArises(3, 1, MINOR);
            log.dayEnds(4, 29);
            log.needArises(5, 2, MINOR);
        });

        try (Stream<Path> files = Files.list(folder)) {
            List<String> chapters = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("needs-"))
                    .sorted()
                    .map(name -> name.substring(0, name.indexOf(".parquet")))
                    .toList();
            assertThat(chapters).hasSize(2);
            assertThat(rowsOf(folder, chapters.get(0))).containsExactly("1 0 minor", "3 1 minor");
            assertThat(rowsOf(folder, chapters.get(1))).containsExactly("5 2 minor");
        }
    }

    @Test
    void allSheetsAreListed() {
        assertThat(new VisitSheets(arranged).all())
                .extracting(LogSheet::name)
                .containsExactly(
                        "needs",
                        "forgone",
                        "steps",
                        "contacts",
                        "inside",
                        "referrals",
                        "episodes",
                        "admissions",
                        "stays",
                        "bills");
    }

    /** The folder of a log that hears some facts and is closed. */
    private Path told(County county, Consumer<VisitLog> facts) throws IOException {
        Path folder = Files.createTempDirectory(home, "log").resolve("r00000");
        try (LogBook book = new LogBook(folder)) {
            facts.accept(new VisitLog(county, book));
            book.finish();
        }
        return folder;
    }

    /** The rows of a sheet in the order of writing, their cells with spaces between. */
    private static List<String> rows(Path folder, String sheet) throws SQLException {
        return rowsOf(folder, sheet + "-*");
    }

    private static List<String> rowsOf(Path folder, String files) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM '" + folder + "/" + files + ".parquet'")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
