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
