package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchersCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";
    private static final Path PAGE = Path.of("docs/switchers.md");
    private static final List<String> TABLES = List.of(
            "switchers_needs.csv",
            "switchers_flows.csv",
            "switchers_reasons.csv",
            "switchers_terms.csv",
            "switchers_groups.csv");

    @TempDir
    private Path temp;

    @Test
    void thePageShowsWhatTheCommandPrints() throws IOException {
        String page = Files.readString(PAGE);
        for (String name : List.of(
                "county.yaml", "places.csv", "roads.csv", "facilities.csv", "resources.csv", "population.csv")) {
            Files.copy(Path.of("scenarios/tiny", name), temp.resolve(name));
        }
        Path closed = Files.writeString(temp.resolve("centre-closed.yaml"), between(page, "```yaml\n", "```"));
        String shown = between(page, "```text\n", "```\n<!-- example: end -->");
        Answer answer = switchers(temp.resolve("county.yaml").toString(), closed.toString(), "--replications", "5");
        assertThat(answer.out()).isEqualTo(shown);
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void tablesAndJsonAreTheSameForAnyNumberOfThreads() throws IOException {
        for (String threads : List.of("1", "3")) {
            Answer answer = switchers(
                    TINY,
                    "scenarios/tiny/one-more-doctor.yaml",
                    "--store",
                    temp.resolve("store-" + threads).toString(),
                    "--by",
                    "facility",
                    "--threads",
                    threads,
                    "--out",
                    temp.resolve(threads).toString(),
                    "--json",
                    temp.resolve(threads + ".json").toString());
            assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
            assertThat(answer.out()).contains("County Hospital").contains("Tables: ");
        }
        for (String table : TABLES) {
            String text = Files.readString(temp.resolve("1").resolve(table));
            assertThat(text.lines().count()).isGreaterThan(1);
            assertThat(Files.readString(temp.resolve("3").resolve(table))).isEqualTo(text);
        }
        String json = Files.readString(temp.resolve("1.json"));
        assertThat(json).contains("\"careshed_switchers\": 1").contains("\"switchers_flows\": [");
        assertThat(Files.readString(temp.resolve("3.json"))).isEqualTo(json);
    }

    @Test
    void whatIsKeptCostsNothingAndChangesNoByte() throws IOException {
        Answer two = doctor("first", "--replications", "2");
        assertThat(two.err()).contains("2 pairs of worlds simulated, 0 were there already");
        Answer four = doctor("more", "--replications", "4");
        assertThat(four.err()).contains("2 pairs of worlds simulated, 2 were there already");
        Answer again = doctor("again", "--replications", "4");
        assertThat(again.err()).contains("0 pairs of worlds simulated, 4 were there already");
        Answer fresh = doctor("fresh", "--replications", "4", "--store", "elsewhere");
        assertThat(fresh.err()).contains("4 pairs of worlds simulated, 0 were there already");
        assertThat(again.out().replace("again", "fresh")).isEqualTo(fresh.out());
        for (String table : TABLES) {
            String text = Files.readString(temp.resolve("fresh").resolve(table));
            assertThat(temp.resolve("again").resolve(table)).hasContent(text);
            assertThat(temp.resolve("more").resolve(table)).hasContent(text);
        }
        Answer seeded = doctor("seeded", "--replications", "1", "--seed", "77");
        assertThat(seeded.err()).contains("1 pairs of worlds simulated, 0 were there already");
    }

    @Test
    void whatLandsAnswersInSql() {
        String out = temp.resolve("landed").toString();
        assertThat(doctor("landed", "--replications", "2").code()).isEqualTo(ExitCode.DONE);
        assertThat(Shell.careshed("query", out, "SELECT arm, role FROM arms").out())
                .contains("tiny-one-more-doctor  other");
        assertThat(Shell.careshed(
                                "query",
                                out,
                                "SELECT abs(avg(paired.difference) - any_value(contrasts.difference)) < 0.000001 AS same FROM paired"
                                        + " JOIN contrasts USING (arm, measure, \"of\") WHERE measure = 'travel_minutes'"
                                        + " AND \"of\" = 'town/willow'")
                        .out())
                .contains("true");
        assertThat(Shell.careshed(
                                "query",
                                out,
                                "SELECT sum(needs) / 2 = (SELECT mean FROM switchers_needs WHERE needs = 'switched') AS same"
                                        + " FROM switchers_worlds WHERE \"from\" <> \"to\"")
                        .out())
                .contains("true");
        Answer exported = Shell.careshed("export", out);
        assertThat(exported.code()).as(exported.err()).isEqualTo(ExitCode.DONE);
        assertThat(temp.resolve("landed/experiment.duckdb")).exists();
    }

    @Test
    void sharesOfThePairsLeaveNothingToSimulate() {
        for (String share : List.of("1/2", "2/2")) {
            Answer answer =
                    switchers(TINY, "scenarios/tiny/one-more-doctor.yaml", "--replications", "4", "--share", share);
            assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
            assertThat(answer.out()).startsWith("Kept: ");
        }
        assertThat(doctor("whole", "--replications", "4").err())
                .contains("0 pairs of worlds simulated, 4 were there already");
        Answer spark = switchers(TINY, TINY, "--on", "local[2]");
        assertThat(spark.code()).isEqualTo(ExitCode.USAGE);
        assertThat(spark.err()).contains("switchers has no --on: two worlds are lived through side by side");
    }

    @Test
    void anEnsembleIsAskedAfterTheWorlds() throws IOException {
        Path ensemble = Files.writeString(temp.resolve("ensemble.csv"), """
                draw,kept,misses,conditions/minor/rate/adult
                0,yes,,6
                1,yes,,5
                2,no,visits,9
                3,yes,,7
                """);
        Answer over = doctor("over", "--replications", "2", "--ensemble", ensemble.toString());
        assertThat(over.code()).as(over.err()).isEqualTo(ExitCode.DONE);
        assertThat(over.err()).contains("4 pairs of worlds simulated, 0 were there already");
        assertThat(over.out())
                .contains("over 2 draws")
                .contains("what dominates: ")
                .contains("Over draws: 5 to 95 of 100 draws of the ensemble");
        assertThat(Files.readAllLines(temp.resolve("over/switchers_needs.csv")))
                .first()
                .isEqualTo("needs,mean,half_width,draws,draws_p5,draws_p95,dominates");
        assertThat(Shell.careshed(
                                "query",
                                temp.resolve("over").toString(),
                                "SELECT DISTINCT draw, replication FROM readings ORDER BY ALL")
                        .out())
                .isEqualTo(
                        "draw  replication\n   0            0\n   0            1\n   1            0\n   3            0\n");
        Answer again = doctor("again", "--replications", "2", "--ensemble", ensemble.toString(), "--threads", "1");
        assertThat(again.err()).contains("0 pairs of worlds simulated, 4 were there already");
        assertThat(again.out().replace("again", "over")).isEqualTo(over.out());
    }

    @Test
    void itsBillIsMadeWithoutARun() {
        String[] words = {
            "plan",
            "switchers",
            TINY,
            "scenarios/tiny/one-more-doctor.yaml",
            "--replications",
            "4",
            "--trial",
            "0",
            "--store",
            temp.resolve("store").toString()
        };
        assertThat(Shell.careshed(words).out()).contains("Runs     12; 0 are kept already, 12 to simulate.");
        assertThat(temp.resolve("store")).doesNotExist();
        doctor("two", "--replications", "2");
        assertThat(Shell.careshed(words).out()).contains("Runs     12; 6 are kept already, 6 to simulate.");
    }

    @Test
    void aScenarioAgainstItselfHasNoSwitchers() {
        Answer answer = switchers(TINY, TINY, "--replications", "2", "--quiet");
        assertThat(answer.out()).contains("Nobody's first contact is elsewhere.");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void scenariosThatAreNotAboutTheSamePeopleAreRefused() {
        Answer answer = switchers(TINY, "scenarios/tiny/arranged.yaml");
        assertThat(answer.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("not the same worlds under two policies");
        assertThat(switchers("scenarios/checks/queues/dm1-load-80.yaml", "scenarios/checks/queues/dm1-load-80.yaml")
                        .err())
                .contains("has no residents who choose");
    }

    @Test
    void thePageNamesEveryColumnAndReason() throws IOException {
        String page = Files.readString(PAGE);
        Path out = temp.resolve("columns");
        switchers(TINY, TINY, "--replications", "1", "--out", out.toString());
        for (String table : TABLES) {
            assertThat(page).contains("`" + table + "`");
            String head =
                    Files.readString(out.resolve(table)).lines().findFirst().orElseThrow();
            assertThat(head.split(",")).allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
        }
        assertThat(org.careshed.experiment.switching.why.Reason.values())
                .allSatisfy(reason -> assertThat(page).contains("`" + reason.id() + "`"));
    }

    private Answer doctor(String out, String... options) {
        List<String> all = new ArrayList<>(List.of(
                TINY,
                "scenarios/tiny/one-more-doctor.yaml",
                "--out",
                temp.resolve(out).toString()));
        all.addAll(List.of(options));
        all.replaceAll(word -> word.equals("elsewhere") ? temp.resolve(word).toString() : word);
        return switchers(all.toArray(String[]::new));
    }

    private static String between(String page, String begin, String end) {
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private Answer switchers(String... options) {
        List<String> all = new ArrayList<>(List.of("switchers"));
        all.addAll(List.of(options));
        if (!all.contains("--store")) {
            all.addAll(List.of("--store", temp.resolve("store").toString()));
        }
        return Shell.careshed(all.toArray(String[]::new));
    }
}
