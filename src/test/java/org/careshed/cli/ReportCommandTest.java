package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final Pattern ROW = Pattern.compile("<tr>((?:<td[^>]*>[^<]*</td>){8})</tr>");
    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

    @TempDir
    static Path temp;

    private static Path compared;

    @BeforeAll
    static void compare() {
        compared = temp.resolve("compared");
        Answer answer = Shell.careshed(
                "compare",
                "scenarios/tiny/county.yaml",
                "scenarios/tiny/one-more-doctor.yaml",
                "--worlds",
                "4",
                "--quiet",
                "--tables",
                "all",
                "--store",
                temp.resolve("store").toString(),
                "--out",
                compared.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aComparisonIsReportedWithTheNumbersOfItsTable() throws IOException {
        Answer answer = report(compared, "--lang", "en", "--format", "html", "--out", temp + "/english");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        String page = Files.readString(temp.resolve("english/report.html"));

        assertThat(page)
                .contains("What it changes: capacity from 15 May 2022", "All figures are invented for teaching.");
        assertThat(shown(page)).containsExactlyInAnyOrderElementsOf(inTheTable());
    }

    @Test
    void aChangedTableOrScenarioIsRefused() throws IOException {
        Path table = compared.resolve("data/contrasts.parquet");
        byte[] bytes = Files.readAllBytes(table);
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(table, changed);
        Answer tampered = report(compared, "--format", "html");
        Files.write(table, bytes);
        assertThat(tampered.code()).isEqualTo(65);
        assertThat(tampered.err()).contains("is not what data/checksums.csv vouches for");

        Path scenario = compared.resolve("scenarios/tiny/scenario.yaml");
        String text = Files.readString(scenario);
        Files.writeString(scenario, text.replace("invented for teaching", "measured"));
        Answer renamed = report(compared, "--format", "html", "--out", temp + "/renamed");
        Files.writeString(scenario, text);
        assertThat(renamed.code()).isEqualTo(65);
        assertThat(renamed.err()).contains("scenarios/tiny was altered");
    }

    @Test
    void whatIsMissingIsToldWithAdvice() {
        Answer missing = report(temp.resolve("nowhere"));
        assertThat(missing.code()).isEqualTo(65);
        assertThat(missing.err()).contains("does not exist").contains("Maybe give the path");

        Answer two = report(compared, compared.toString());
        assertThat(two.code()).isEqualTo(65);
        assertThat(two.err()).contains("is reported alone");

        assertThat(report(compared, "--lang", "fr").code()).isEqualTo(2);
    }

    private static Answer report(Path results, String... more) {
        List<String> words = new ArrayList<>(List.of("report", results.toString()));
        words.addAll(List.of(more));
        return Shell.careshed(words.toArray(String[]::new));
    }

    /** Without, with, difference and interval of every row of the page. */
    private static List<List<String>> shown(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> CELL.matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1))
                        .toList()
                        .subList(3, 7))
                .toList();
    }

    /** The same from contrasts.csv, by other arithmetic. */
    private static List<List<String>> inTheTable() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(compared.resolve("contrasts.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[5].isEmpty() && !cells[0].equals("arm")) {
                boolean share = cells[4].equals("share");
                rows.add(List.of(
                        told(cells[5], share),
                        told(cells[6], share),
                        told(cells[7], share),
                        cells[8].isEmpty() ? "–" : "± " + told(cells[8], share)));
            }
        }
        return rows;
    }

    private static String told(String cell, boolean share) {
        if (cell.isEmpty()) {
            return "–";
        }
        BigDecimal rounded =
                new BigDecimal(cell).movePointRight(share ? 2 : 0).setScale(share ? 2 : 3, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('-', '−');
    }
}
