package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One doctor more in the tiny county, as if a study had looked at it. */
class EvidenceCommandTest {
    private static final String MARKS = "# Page\n\n<!-- evidence: begin -->\nold\n<!-- evidence: end -->\n\nThe end.\n";

    @TempDir
    private Path temp;

    private String file;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path from : files.toList()) {
                Files.copy(from, temp.resolve(from.getFileName()));
            }
        }
        file = Files.writeString(temp.resolve("effects.yaml"), """
                        careshed: 1
                        kind: evidence
                        effects:
                          shorter-waits:
                            name: {en: Waits with another doctor, zh: 增加一名医生后的候诊}
                            rows: [made up 1]
                            source: made up
                            setting: nowhere
                            estimand: ratio
                            expected: down
                            value: 0.5
                            interval: 0.4 to 0.6
                            unit: times the wait
                            reason: one doctor more
                            base: county.yaml
                            with: one-more-doctor.yaml
                            figure: {measure: mean_wait_minutes, of: county-hospital}
                            ours: patients of the hospital, a month
                            remark: made up for a test
                          more-illness:
                            name: {en: Illness with another doctor, zh: 增加一名医生后的疾病}
                            rows: [made up 2]
                            setting: nowhere
                            estimand: difference
                            expected: up
                            value: 1000000
                            unit: needs
                            base: county.yaml
                            with: one-more-doctor.yaml
                            figure: {sum: {table: needs, column: needs}}
                            ours: all residents, a month
                            remark: a doctor makes nobody ill
                          happiness:
                            name: {en: Happiness, zh: 幸福感}
                            rows: [made up 3]
                            setting: nowhere
                            cannot: the model knows no happiness
                          same-illness:
                            name: {en: Illness as ever, zh: 疾病不变}
                            rows: [made up 2]
                            setting: nowhere
                            estimand: difference
                            expected: nothing
                            margin: 0.5
                            unit: needs
                            base: county.yaml
                            with: one-more-doctor.yaml
                            figure: {sum: {table: needs, column: needs}}
                            ours: all residents, a month
                            assuming: "nobody learns of the doctor"
                            remark: a what-if
                        """).toString();
    }

    @Test
    void everyEffectHasItsLineAndVerdictOnScreenPageAndInJson() throws IOException {
        Path page = Files.writeString(temp.resolve("page.md"), MARKS);
        Path json = temp.resolve("out.json");
        Answer answer = evidence("--worlds", "4", "--out", page.toString(), "--json", json.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(answer.out())
                .containsPattern("shorter-waits +0\\.5 +0\\.[0-9]+ +(order of size|sign agrees)")
                .containsPattern("more-illness +\\+1000000 +0 +disagrees")
                .contains("more-illness disagrees: a doctor makes nobody ill")
                .containsPattern("happiness +not read +- +cannot be")
                .containsPattern("same-illness +no change +0 +what-if: sign\\n")
                .contains("3 effects: ", "counted: 1 what-if.");
        assertThat(Files.readString(page))
                .startsWith("# Page\n\n<!-- evidence: begin -->\nMade by `./careshed evidence --worlds 4 --out ")
                .endsWith("<!-- evidence: end -->\n\nThe end.\n")
                .contains("| [`happiness`](#happiness) | C | not read |  | - |  | cannot be expressed |")
                .contains("- authors' reason: one doctor more")
                .contains("| what-if: sign agrees |", "- what-if, not counted: assumes: nobody learns of the doctor")
                .contains("- without and with: ")
                .doesNotContain("\nold\n");
        assertThat(Files.readString(json))
                .contains("\"worlds\": 4")
                .contains("\"estimand\": \"ratio\"")
                .contains("\"published_interval\": [")
                .contains("\"assuming\": \"nobody learns of the doctor\"")
                .contains("\"verdict\": \"cannot be expressed\"");
    }

    @Test
    void whatIsKeptIsNotRunAgainAndSaysTheSame() {
        Answer first = evidence("--worlds", "2");
        Answer again = evidence("--worlds", "2", "--threads", "1");
        assertThat(again.out()).isEqualTo(first.out());
    }

    @Test
    void oneWorldDecidesNothing() {
        Answer answer = evidence("shorter-waits", "--worlds", "1", "--quiet");
        assertThat(answer.out()).contains("undecided").doesNotContain("happiness");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void anEffectThatIsNotThereIsAUsageFault() {
        Answer answer = evidence("hapiness");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("did you mean `happiness`?");
    }

    @Test
    void aPageWithoutMarksIsRefusedBeforeAnythingRuns() throws IOException {
        Path page = Files.writeString(temp.resolve("page.md"), "# Page\n");
        Answer answer = evidence("--out", page.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("evidence: begin");
        assertThat(temp.resolve("store")).doesNotExist();
    }

    private Answer evidence(String... more) {
        Stream<String> words = Stream.of(
                "evidence", "--effects", file, "--store", temp.resolve("store").toString());
        return Shell.careshed(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }
}
