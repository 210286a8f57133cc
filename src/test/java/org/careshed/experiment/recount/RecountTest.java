package org.careshed.experiment.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioRun;
import org.careshed.policy.Policies;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.VisitLogs;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I16 on finished results: what is reported follows from the log, and what was tampered with does not. */
class RecountTest {

    @TempDir
    private static Path home;

    private static ScenarioRun run;
    private static final List<Part> PARTS = new ArrayList<>();

    @BeforeAll
    static void theArrangedExampleRunsTwice() {
        run = ScenarioRun.of(
                new ScenarioReader(Policies.shapes()).read(Path.of("scenarios/tiny/arranged.yaml")),
                List.of(0, 1),
                MeasureSet.ALL);
        for (int replication : List.of(0, 1)) {
            PARTS.add(run.logged(new VisitLogs(home.resolve("logged")))
                    .replication()
                    .run(replication, share -> {}));
        }
    }

    @Test
    void everyFigureThatTheLogDeterminesIsEqual() throws IOException {
        Path folder = results("true", part -> part);
        logsOf(folder);
        Recount recount = Recount.of(folder);

        assertThat(recount.problems()).isEmpty();
        assertThat(recount.recomputed()).hasSize(18).containsKeys("tables/bed_days.csv", "tables/money.csv");
        assertThat(recount.recomputed().get("summary.json")).hasSize(35).contains("bed_occupancy", "gave_up_share");
        assertThat(recount.beyond().get("tables/resource_use.csv")).contains("staffed_hours");
        assertThat(recount.beyond()).containsKeys("tables/travel.csv", "tables/bookings.csv");
    }

    @Test
    void aTableThatWasTamperedWithIsFound() throws IOException {
        Path folder = results("table", part -> with(part, table -> withOneVisitMore(table)));
        logsOf(folder);

        assertThat(Recount.of(folder).problems())
                .extracting(problem -> problem.text().english())
                .hasSize(2)
                .allMatch(text -> text.matches("tables/flows.csv: replication [01], home_place \\S+, facility \\S+,"
                        + " condition \\S+: visits is \\d+, the log gives \\d+"));
    }

    @Test
    void rowsTooManyAndTooFewAreFound() throws IOException {
        Path folder = results(
                "rows",
                part -> with(part, table -> {
                    boolean last = part.replication() == 1;
                    List<List<String>> rows = new ArrayList<>(table.rows());
                    if (last && table.name().equals("money")) {
                        rows.remove(0);
                    }
                    if (last && table.name().equals("wait_distribution")) {
                        rows.add(List.of("village-station", "239", "240", "1"));
                    }
                    return new Table(table.name(), table.meaning(), table.columns(), rows);
                }));
        logsOf(folder);

        assertThat(Recount.of(folder).problems())
                .extracting(problem -> problem.text().english())
                .containsExactly(
                        "tables/money.csv: replication 1, tier county-hospital, scheme residents, service contact: is in"
                                + " the log, but not in the table",
                        "tables/wait_distribution.csv: replication 1, tier village-station, from_minutes 239: is in the"
                                + " table, but not in the log");
    }

    @Test
    void aReadingThatWasTamperedWithIsFound() throws IOException {
        Path folder = results("reading", part -> {
            List<Reading> readings = part.readings().stream()
                    .map(reading -> reading.measure().equals("care_in_county_share")
                            ? Reading.ratio(reading.measure(), reading.of(), reading.unit(), 1, 2)
                            : reading)
                    .toList();
            return new Part(part.replication(), readings, part.tables());
        });
        logsOf(folder);

        assertThat(Recount.of(folder).problems())
                .extracting(problem -> problem.text().english())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("summary.json: care_in_county_share: mean is 0.500000, the logs give 0.");
    }

    @Test
    void aRowOfTheLogThatWasTamperedWithIsFound() throws Exception {
        Path folder = results("log", part -> part);
        logsOf(folder);
        Path stays = folder.resolve("log/r00001/stays-001.parquet");
        keepEverySecondRow(stays);

        assertThat(Recount.of(folder).problems())
                .extracting(problem -> problem.text().english())
                .anyMatch(text -> text.contains("tables/bed_use.csv: replication 1") && text.contains("discharged is"))
                .anyMatch(text ->
                        text.contains("tables/bed_days.csv: replication 1") && text.contains("more differences"))
                .anyMatch(text -> text.startsWith("summary.json: mean_stay_days of county-hospital: mean is"))
                .noneMatch(text -> text.contains("replication 0"));
    }

    @Test
    void aLogOfAnotherProgramIsNotGuessedAt() throws Exception {
        Path folder = results("sheet", part -> part);
        logsOf(folder);
        Files.delete(folder.resolve("log/r00000/needs-001.parquet"));
        Files.delete(folder.resolve("log/r00000/needs-002.parquet"));

        assertThat(Recount.of(folder).problems())
                .first()
                .extracting(problem -> problem.text().english())
                .asString()
                .startsWith("log/r00000: cannot be read as a log of this program");
    }

    @Test
    void withoutALogNothingCanBeRecomputed() {
        Path folder = results("none", part -> part);

        assertThatThrownBy(() -> Recount.of(folder))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("no visit log of replication 0")
                .hasMessageContaining("--log visits");
    }

    private static Part with(Part part, UnaryOperator<Table> change) {
        return new Part(
                part.replication(),
                part.readings(),
                part.tables().stream().map(change).toList());
    }

    private static Table withOneVisitMore(Table table) {
        if (!table.name().equals("flows")) {
            return table;
        }
        List<List<String>> rows = new ArrayList<>(table.rows());
        List<String> first = new ArrayList<>(rows.get(0));
        first.set(3, Integer.toString(Integer.parseInt(first.get(3)) + 1));
        rows.set(0, first);
        return new Table(table.name(), table.meaning(), table.columns(), rows);
    }

    /** Results that hang together, of parts that were changed. */
    private static Path results(String name, UnaryOperator<Part> change) {
        Path folder = home.resolve(name);
        try (ResultFolder results = ResultFolder.open(folder, run.plan(), run.content())) {
            PARTS.forEach(part -> results.add(change.apply(part)));
            results.finish(1);
        }
        return folder;
    }

    /** The logs of the true run beside other results. */
    private static void logsOf(Path folder) throws IOException {
        Path from = home.resolve("logged/log");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("log").resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void keepEverySecondRow(Path file) throws SQLException, IOException {
        Path changed = file.resolveSibling("changed");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows AS FROM '" + file + "'");
            statement.execute("COPY (SELECT * FROM rows WHERE rowid % 2 = 0) TO '" + changed + "' (FORMAT parquet)");
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
