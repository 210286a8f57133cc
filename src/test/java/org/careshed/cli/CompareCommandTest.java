package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.cli.Shell.Answer;
import org.careshed.result.folder.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";
    private static final String DOCTOR = "scenarios/tiny/one-more-doctor.yaml";

    @TempDir
    private Path temp;

    @Test
    void aComparisonSaysWhatDiffersAndHowSurely() throws IOException {
        Answer answer = compare(
                TINY, DOCTOR, "--worlds", "4", "--out", temp.resolve("out").toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).startsWith("8 to simulate.\n").contains("simulating 100 %");
        assertThat(answer.out())
                .contains("adds lever capacity from 15 May 2022 at County Hospital: resource doctor,")
                .contains("In 4 paired worlds ")
                .contains("  less\n")
                .contains("Pairing divides the variance of a difference by ")
                .contains("Written: ");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 80 || line.startsWith("Written"));
        assertThat(Files.readString(temp.resolve("out/contrasts.csv")))
                .startsWith("arm,base,measure,of,unit,base_mean,with_mean,difference,half_width,p,holm_p,p_unpaired,"
                        + "variance_ratio,worlds,");
        assertThat(Files.readString(temp.resolve("out/comparison.json"))).contains("\"careshed_comparison\": 1");
    }

    @Test
    void thePageShowsWhatTheCommandPrints() throws IOException {
        String page = Files.readString(Path.of("docs/compare.md"));
        String example = page.substring(page.indexOf("```text\n") + 8, page.indexOf("```\n<!-- example: end -->"));
        assertThat(compare(TINY, DOCTOR).out().lines().toList())
                .containsAll(example.lines().toList());
    }

    @Test
    void editingOneScenarioRunsOnlyItsOwnWorldsAgain() throws IOException {
        Path edited = temp.resolve("edited.yaml");
        String text = Files.readString(Path.of(DOCTOR))
                .replace("extends: county.yaml", "extends: " + Path.of(TINY).getFileName());
        for (String name : List.of(
                "county.yaml", "places.csv", "roads.csv", "facilities.csv", "resources.csv", "population.csv")) {
            Files.copy(Path.of("scenarios/tiny", name), temp.resolve(name));
        }
        Files.writeString(edited, text);
        String base = temp.resolve("county.yaml").toString();
        compare(base, edited.toString(), "--worlds", "3");
        Files.writeString(edited, text.replace("add: 1", "add: 2"));
        Answer again = compare(base, edited.toString(), "--worlds", "3");
        assertThat(again.err()).contains("3 replications are kept already; 3 to simulate.");
        assertThat(compare(base, edited.toString(), "--worlds", "3", "--quiet").err())
                .isEmpty();
        assertThat(compare(base, edited.toString(), "--more", "2").err())
                .contains("6 replications are kept already; 4 to");
    }

    @Test
    void whatWasKilledGoesOnAndEndsInTheSameBytes() throws IOException, InterruptedException {
        Path whole = temp.resolve("whole");
        compare(TINY, DOCTOR, "--worlds", "3", "--out", whole.toString());
        Path out = temp.resolve("out");
        Path store = temp.resolve("killed");
        String[] command = {
            "compare",
            TINY,
            DOCTOR,
            "--worlds",
            "3",
            "--threads",
            "1",
            "--store",
            store.toString(),
            "--out",
            out.toString()
        };
        for (String point : List.of("temp-write:2", "before-rename:3")) {
            Process process = ChildProcess.start(List.of("-Dcareshed.crashAt=" + point), Main.class, command);
            assertThat(ChildProcess.end(process)).as(point).isEqualTo(137);
        }
        assertThat(out).doesNotExist();
        Answer answer = Shell.careshed(command);
        assertThat(answer.err()).contains("3 replications are kept already; 3 to simulate.");
        for (String file : List.of("comparison.json", "contrasts.csv", "data/checksums.csv", "data/readings.parquet")) {
            assertThat(out.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    @Test
    void theSameScenarioTwiceGetsTwoNames() {
        Answer answer = compare(TINY, TINY, "--worlds", "2", "--measure", "mean_travel_minutes");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out())
                .contains("tiny-2 (Tiny county 小小县), compared with tiny:\nIt is the same scenario.")
                .contains("0 of 1 figures differ.");
    }

    @Test
    void oneSeedForAll() throws IOException {
        Path other = Files.writeString(
                temp.resolve("other.yaml"), Files.readString(Path.of(TINY)).replace("seed: 1", "seed: 9"));
        for (String name : List.of("places.csv", "roads.csv", "facilities.csv", "resources.csv", "population.csv")) {
            Files.copy(Path.of("scenarios/tiny", name), temp.resolve(name));
        }
        Answer answer = compare(TINY, other.toString(), "--worlds", "2");
        assertThat(answer.err())
                .contains("tiny-2 has the seed 9 of its own; here all have 1.", "2 to simulate.", "simulating 100 %");
        assertThat(answer.out()).contains("It is the same scenario.").contains(" 0 of ");
    }

    @Test
    void impossibleCommandsAreUsageFaults() {
        assertUsage("must be 1 to 10000", TINY, DOCTOR, "--worlds", "0");
        assertUsage("cannot be given together", TINY, DOCTOR, "--worlds", "3", "--more", "3");
        assertUsage("it needs --until", TINY, DOCTOR, "--most", "30");
        assertUsage("needs the draws of an --ensemble", TINY, DOCTOR, "--draws", "3");
        assertUsage("must be MEASURE=NUMBER", TINY, DOCTOR, "--until", "narrow");
        assertUsage("must name a number above 0", TINY, DOCTOR, "--until", "0%");
        assertUsage("did you mean `mean_wait_minutes`?", TINY, DOCTOR, "--until", "mean_wait_minute=1");
        assertUsage("did you mean `mean_travel_minutes`?", TINY, DOCTOR, "--measure", "mean_travel_minuts");
        assertUsage("FILE", TINY);
    }

    @Test
    void filesThatAreNoScenarioAreBadInputBeforeAnythingRuns() throws IOException {
        Path empty = Files.createFile(temp.resolve("empty.yaml"));
        for (Path file : new Path[] {temp, empty, temp.resolve("missing.yaml")}) {
            Answer answer = compare(TINY, file.toString());
            assertThat(answer.code()).as(file + ": " + answer.err()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).startsWith("error[CS").doesNotContain("\tat ");
        }
        assertThat(temp.resolve("store")).doesNotExist();
        assertThat(compare(TINY, DOCTOR, "--ensemble", empty.toString()).code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(compare(TINY, DOCTOR, "--more", "1").err()).contains("nothing to extend");
    }

    @Test
    void anEnsembleIsRunAfterItsFit() throws IOException {
        Path ensemble = Files.writeString(temp.resolve("ensemble.csv"), """
                draw,kept,misses,conditions/minor/rate/adult
                0,yes,,6
                1,yes,,5
                2,no,visits,9
                3,yes,,7
                """);
        Answer answer = compare(TINY, DOCTOR, "--worlds", "3", "--ensemble", ensemble.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err())
                .contains("6 to simulate.")
                .contains("4 to simulate.")
                .contains("over the ensemble 100 %");
        assertThat(answer.out()).contains("over 2 draws").contains("What is not known of the county dominates in");
    }

    private void assertUsage(String said, String... arguments) {
        Answer answer = compare(arguments);
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ");
    }

    private Answer compare(String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--store", temp.resolve("store").toString()));
        return Shell.careshed(all.toArray(String[]::new));
    }
}
