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
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.result.parquet.LogBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitLogTest {

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
        assertThat(heard.rows).containsKeys("bills", "contacts", "episodes", "forgone", "stays", "steps");
        assertThat(rows(folder)).isEqualTo(heard.rows);
        assertThat(home.resolve("log")).isDirectoryContaining(path -> path.endsWith("r00000"));
        assertThat(heard.waitedMs)
                .isEqualTo(sum("SELECT sum(waited_ms) FROM '" + folder + "/contacts-*.parquet'"))
                .isPositive();
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
        for (String sheet : List.of("steps", "contacts", "episodes", "forgone", "stays", "bills")) {
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
            implements ServiceStarts, ContactEnds, EpisodeEnds, CareForgone, BedLeft, BillSettled {
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
            waitedMs += waited;
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
