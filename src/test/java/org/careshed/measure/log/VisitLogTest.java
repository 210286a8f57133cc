package org.careshed.measure.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.Facts;
import org.careshed.journal.NeedArises;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.result.parquet.LogBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitLogTest {

    private static final List<String> SHEETS = List.of(
            "needs", "forgone", "steps", "contacts", "inside", "referrals", "episodes", "admissions", "stays", "bills");

    @TempDir
    private Path home;

    @Test
    void everyFactOfAnArrangedCountyIsARow() throws Exception {
        County county = Arranged.everything().county();
        Heard heard = new Heard();
        Path folder = home.resolve("log/r00000");
        try (LogBook book = new LogBook(folder)) {
            new World(county, 7, 0, List.of(), Facts.to(List.of(heard, new VisitLog(county, book))))
                    .run(RunControl.NONE);
            book.finish();
        }
        assertThat(heard.rows).containsOnlyKeys(SHEETS);
        assertThat(rows(folder)).isEqualTo(heard.rows);
        assertThat(home.resolve("log")).isDirectoryContaining(path -> path.endsWith("r00000"));
        assertThat(heard.waitedMs)
                .isEqualTo(sum("SELECT sum(waited_ms) FROM '" + folder + "/contacts-*.parquet'"))
                .isPositive();
    }

    @Test
    void whereNothingIsArrangedEveryTreatedPatientIsAContact() throws Exception {
        County county = Arranged.county().county();
        long[] left = {0};
        PatientLeaves leaves = (atMs, facility, visit, resident, condition, branch, arrivedMs, waitedMs) -> left[0]++;
        Path folder = home.resolve("log/r00000");
        try (LogBook book = new LogBook(folder)) {
            new World(county, 7, 0, List.of(), Facts.to(List.of(leaves, new VisitLog(county, book))))
                    .run(RunControl.NONE);
            book.finish();
        }
        assertThat(rows(folder).get("contacts")).isEqualTo(left[0]).isPositive();
        assertThat(sum("SELECT count(origin) + count(way) FROM '" + folder + "/contacts-*.parquet'"))
                .isZero();
    }

    @Test
    void anUnfinishedLogLeavesNothing() throws Exception {
        County county = Arranged.everything().county();
        try (LogBook book = new LogBook(home.resolve("log/r00001"))) {
            new VisitLog(county, book).dayEnds(0, 29);
        }
        try (Stream<Path> left = Files.list(home.resolve("log"))) {
            assertThat(left).isEmpty();
        }
    }

    private static Map<String, Long> rows(Path folder) throws Exception {
        Map<String, Long> rows = new TreeMap<>();
        for (String sheet : SHEETS) {
            rows.put(sheet, sum("SELECT count(*) FROM '" + folder + "/" + sheet + "-*.parquet'"));
        }
        return rows;
    }

    private static long sum(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Counts what should become a row. */
    private static final class Heard
            implements ServiceStarts,
                    PatientArrives,
                    ContactEnds,
                    NeedArises,
                    ReferralMade,
                    EpisodeEnds,
                    CareForgone,
                    BedTaken,
                    BedLeft,
                    BillSettled {
        private final Map<String, Long> rows = new TreeMap<>();
        private long waitedMs;

        @Override
        public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
            rows.merge("steps", 1L, Long::sum);
        }

        @Override
        public void contactEnds(
                long atMs,
                int facility,
                long visit,
                long need,
                int resident,
                int condition,
                Origin origin,
                Outcome outcome,
                long waited) {
            rows.merge("contacts", 1L, Long::sum);
            rows.merge("inside", -1L, Long::sum);
            waitedMs += waited;
        }

        @Override
        public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
            rows.merge("inside", 1L, Long::sum);
        }

        @Override
        public void needArises(long atMs, int resident, int condition) {
            rows.merge("needs", 1L, Long::sum);
        }

        @Override
        public void referralMade(
                long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
            rows.merge("referrals", 1L, Long::sum);
        }

        @Override
        public void bedTaken(
                long atMs,
                int facility,
                long visit,
                int resident,
                int condition,
                int ward,
                long waitedMs,
                Entry entry) {
            rows.merge("admissions", 1L, Long::sum);
        }

        @Override
        public void episodeEnds(
                long atMs, long need, int resident, int condition, Ending ending, int contacts, int first, int last) {
            rows.merge("episodes", 1L, Long::sum);
        }

        @Override
        public void careForgone(long atMs, int resident, int condition, Reason reason) {
            rows.merge("forgone", 1L, Long::sum);
        }

        @Override
        public void bedLeft(
                long atMs, int facility, long visit, int resident, int condition, int ward, long stayedMs, Exit exit) {
            rows.merge("stays", 1L, Long::sum);
        }

        @Override
        public void billSettled(
                long atMs,
                int facility,
                long visit,
                int resident,
                int condition,
                Service service,
                long chargeFen,
                long fundFen,
                long ownFen) {
            rows.merge("bills", 1L, Long::sum);
        }
    }
}
