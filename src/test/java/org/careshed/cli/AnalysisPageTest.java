package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions of docs/analysis.md, asked of the comparison that the page makes. */
class AnalysisPageTest {
    private static final Pattern QUESTION = Pattern.compile("(?s)```sql\n(.*?)```\n\n```text\n(.*?)```");
    private static final Pattern COMPARE = Pattern.compile("\\./careshed (compare .*) --out results/doctor\n");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"compared", "all"})
    void everyQuestionInSqlHasTheAnswerOfThePageWhateverRunsKeep(String tables) throws IOException {
        String page = Files.readString(Path.of("docs/analysis.md"));
        String out = temp.resolve("doctor").toString();
        String command =
                COMPARE.matcher(page).results().findFirst().orElseThrow().group(1);
        Answer compared = Shell.careshed(
                (command + " --tables " + tables + " --quiet --store " + temp.resolve("store") + " --out " + out)
                        .split(" "));
        assertThat(compared.code()).as(compared.err()).isEqualTo(ExitCode.DONE);

        List<MatchResult> questions = QUESTION.matcher(page).results().toList();
        assertThat(questions).hasSize(4);
        for (MatchResult question : questions) {
            Answer answer = Shell.careshed("query", out, question.group(1));
            assertThat(answer.out()).as(question.group(1) + answer.err()).isEqualTo(question.group(2));
        }
    }
}
