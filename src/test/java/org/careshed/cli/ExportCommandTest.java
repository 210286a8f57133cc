package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.cli.Shell.Answer;
import org.careshed.result.Estimate;
import org.careshed.result.file.Csv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What researchers get in their hands: one comparison as Parquet, DuckDB and CSV says one thing. */
class ExportCommandTest {
    private static final int WORLDS = 6;

    /** Nine decimals are printed; floating sums may differ by one in the last. */
    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.0000000011");

    private static final String SUMMARY = """
            SELECT arm, measure, "of", count(value), sum(CAST(value AS DECIMAL(28, 6)))
            FROM readings GROUP BY ALL ORDER BY ALL""";
    private static final String CONTRASTS = """
            SELECT arm, measure, "of",
                   round(sum(difference) / count(difference), 9),
                   round(max(t95) * stddev_samp(difference) / sqrt(count(difference)), 9)
            FROM (SELECT one.arm, replication, measure, "of", one.value - base.value AS difference
                  FROM readings AS one JOIN readings AS base USING (draw, replication, measure, "of")
                  WHERE base.arm = 'tiny' AND one.arm <> 'tiny' AND draw = 0)
            JOIN student_t ON freedom = %d
            GROUP BY ALL HAVING count(difference) = %d ORDER BY ALL""".formatted(WORLDS - 1, WORLDS);
    private static final String PRINTED = """
            SELECT arm, measure, "of", round(difference, 9), round(half_width, 9)
            FROM contrasts WHERE worlds - undefined = %d ORDER BY ALL""".formatted(WORLDS);

    @TempDir
    private static Path temp;

    private static Path out;
    private static Path csv;

    @BeforeAll
    static void compareOnce() throws IOException {
        out = temp.resolve("out");
        csv = temp.resolve("csv");
        String[] compare = {
            "compare", "scenarios/tiny/county.yaml", "scenarios/tiny/one-more-doctor.yaml", "--quiet", "--worlds", "6"
        };
        assertThat(Shell.careshed(with(
                                compare,
                                "--out",
                                out.toString(),
                                "--store",
                                temp.resolve("store").toString()))
                        .code())
                .isEqualTo(ExitCode.DONE);
        Path moved = temp.resolve("moved.duckdb");
        assertThat(Shell.careshed("export", out.toString()).out())
                .isEqualTo("Written: " + out.resolve("experiment.duckdb") + "\n");
        Files.move(out.resolve("experiment.duckdb"), moved);
        assertThat(Shell.careshed("export", out.toString(), "--csv", csv.toString())
                        .out())
                .isEqualTo("Written: " + csv + "\n");
    }

    /** The summary by measure from all three: counts, and sums to the last digit. */
    @Test
    void csvParquetAndDatabaseGiveOneSummary() throws Exception {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> row : csv("readings")) {
            String key = row.get(0) + "|" + row.get(3) + "|" + row.get(4);
            counts.merge(key, row.get(6).isEmpty() ? 0 : 1, Integer::sum);
            if (!row.get(6).isEmpty()) {
                sums.merge(key, new BigDecimal(row.get(6)), BigDecimal::add);
            }
        }
        List<String> fromCsv = counts.keySet().stream()
                .map(key -> key + "|" + counts.get(key) + "|"
                        + (counts.get(key) == 0
                                ? null
                                : sums.get(key).setScale(6).toPlainString()))
                .toList();

        assertThat(fromCsv).hasSizeGreaterThan(60);
        assertThat(parquet(SUMMARY)).containsExactlyInAnyOrderElementsOf(fromCsv);
        assertThat(database(SUMMARY)).containsExactlyInAnyOrderElementsOf(fromCsv);
    }

    @Test
    void sqlMakesTheContrastsThatWerePrinted() throws Exception {
        List<String> printed = parquet(PRINTED);

        assertThat(printed).hasSizeGreaterThan(30);
        assertThat(database(PRINTED)).isEqualTo(printed);
        assertNear(parquet(CONTRASTS), printed);
        assertNear(database(CONTRASTS.replaceFirst("(?s)FROM \\(.*?\\)\nJOIN", "FROM paired JOIN")), printed);
        List<String> files = csv("contrasts").stream()
                .filter(row -> row.get(13).equals("" + WORLDS) && row.get(14).equals("0"))
                .map(row -> String.join("|", row.get(0), row.get(2), row.get(3), row.get(7), row.get(8)))
                .toList();
        assertNear(files, printed);
    }

    /** The same by hand: from the CSV files, with the estimate that every table of ours uses. */
    @Test
    void aContrastFollowsFromTheReadingsInTheCsvFiles() throws IOException {
        Map<String, BigDecimal> base = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (List<String> row : csv("readings")) {
            if (row.get(3).equals("mean_wait_minutes") && row.get(4).equals("county-hospital")) {
                BigDecimal value = new BigDecimal(row.get(6));
                if (row.get(0).equals("tiny")) {
                    base.put(row.get(2), value);
                } else {
                    differences.add(value.subtract(base.get(row.get(2))).toPlainString());
                }
            }
        }
        List<String> printed = csv("contrasts").stream()
                .filter(row ->
                        row.get(2).equals("mean_wait_minutes") && row.get(3).equals("county-hospital"))
                .findFirst()
                .orElseThrow();
        Estimate estimate = Estimate.of(differences);
        assertThat(new BigDecimal(printed.get(7))).isEqualByComparingTo(estimate.meanText(9));
        assertThat(new BigDecimal(printed.get(8))).isEqualByComparingTo(estimate.halfWidthText(9));
    }

    @Test
    void viewsFollowFromTables() throws Exception {
        assertThat(database("SELECT arm, replication, care_in_county_share FROM readings_wide ORDER BY ALL"))
                .hasSize(2 * WORLDS)
                .isEqualTo(parquet("SELECT arm, replication, value FROM readings WHERE measure = 'care_in_county_share'"
                        + " ORDER BY ALL"));
        assertThat(database("SELECT arm, replication, CAST(sum(visits) AS BIGINT),"
                        + " CAST(sum(in_county) AS BIGINT) FROM flows_by_town GROUP BY ALL ORDER BY ALL"))
                .isEqualTo(parquet("SELECT arm, replication, CAST(sum(visits) AS BIGINT),"
                        + " CAST(sum(visits) FILTER (sector <> 'outside') AS BIGINT)"
                        + " FROM flows GROUP BY ALL ORDER BY ALL"));
    }

    @Test
    void everyColumnOfTheDatabaseIsExplained() throws Exception {
        assertThat(database(
                        "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal"))
                .isEmpty();
        assertThat(database("SELECT count(*) > 60 FROM duckdb_columns() WHERE NOT internal"))
                .containsExactly("true");
    }

    /** Byte 12 of the file is the version of its form: 64 is what every DuckDB from 0.10 on reads. */
    @Test
    void theDatabaseHasTheOldestForm() throws IOException {
        byte[] bytes = Files.readAllBytes(temp.resolve("moved.duckdb"));
        assertThat(new String(bytes, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("DUCK");
        assertThat(bytes[12]).isEqualTo((byte) 64);
    }

    @Test
    void questionsAreAnsweredOnTheScreen() {
        Answer answer = Shell.careshed(
                "query", out.toString(), "SELECT arm, role, worlds FROM arms UNION ALL SELECT 'x', 'y', NULL");
        assertThat(answer.out())
                .isEqualTo("arm                   role   worlds\ntiny                  base        6\n"
                        + "tiny-one-more-doctor  other       6\nx                     y\n");
        Answer wrong = Shell.careshed("query", out.toString(), "SELECT nothing");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("cannot be answered: Binder Error").doesNotContain("\tat ");
    }

    @Test
    void whatIsMissingOrAlteredIsRefused() throws IOException {
        Answer none = Shell.careshed("export", temp.resolve("nowhere").toString());
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("data/checksums.csv: is missing").contains("with --out");

        Path bad = temp.resolve("bad");
        Files.createDirectories(bad.resolve("data"));
        for (String file : List.of(out.resolve("data").toFile().list())) {
            Files.copy(out.resolve("data").resolve(file), bad.resolve("data").resolve(file));
        }
        byte[] bytes = Files.readAllBytes(bad.resolve("data/readings.parquet"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(bad.resolve("data/readings.parquet"), bytes);
        Answer altered = Shell.careshed("query", bad.toString(), "FROM readings");
        assertThat(altered.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(altered.err()).contains("is not what data/checksums.csv vouches for");
    }

    private static void assertNear(List<String> found, List<String> wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        List<String> sorted = found.stream().sorted().toList();
        List<String> others = wanted.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            String[] one = sorted.get(i).split("\\|");
            String[] other = others.get(i).split("\\|");
            assertThat(List.of(one).subList(0, 3)).isEqualTo(List.of(other).subList(0, 3));
            for (int cell = 3; cell < 5; cell++) {
                assertThat(new BigDecimal(one[cell]))
                        .as(sorted.get(i))
                        .isCloseTo(new BigDecimal(other[cell]), within(LAST_DIGIT));
            }
        }
    }

    private static List<List<String>> csv(String table) throws IOException {
        List<List<String>> rows = Csv.read(table, Files.readString(csv.resolve(table + ".csv")));
        return rows.subList(1, rows.size());
    }

    private static List<String> database(String sql) throws Exception {
        return asked("jdbc:duckdb:" + temp.resolve("moved.duckdb"), sql);
    }

    private static List<String> parquet(String sql) throws Exception {
        return asked(
                "jdbc:duckdb:",
                sql.replaceAll(
                        "(FROM|JOIN) (readings|contrasts|student_t|flows)\\b",
                        "$1 '" + out.resolve("data") + "/$2.parquet'"));
    }

    private static List<String> asked(String url, String sql) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        Object cell = found.getObject(i);
                        cells.add(
                                cell instanceof Double number
                                        ? String.format(Locale.ROOT, "%.9f", number)
                                        : String.valueOf(cell));
                    }
                    lines.add(String.join("|", cells));
                }
            }
        }
        return lines;
    }

    private static String[] with(String[] first, String... others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }
}
