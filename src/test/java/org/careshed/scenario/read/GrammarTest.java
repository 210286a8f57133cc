package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips in the grammar of YAML, in words that a planner knows. */
class GrammarTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "calendar:\\n    length: 30 d\\n  warm_up: 5 d\\n|3:3|a line indented unlike those|in the same column",
                "about: {question: 'open}\\nseed: 1\\n|1:19|a quote that is never closed|close the quote",
                "name: {en: Small, zh: 小县\\nseed: 1\\n|1:7|a bracket that is never closed|close the bracket",
                "name: {en: Small zh: 小县}\\n|1:20|entries without a comma between|put commas between entries",
                "careshed: 1\\nkind:county\\nseed: 1\\n|2:1|a key without a colon and a space|`key: value`",
                "about: why: because\\n|1:11|a second colon in a value|in quotes",
                "levers: - lever: capacity\\n|1:9|a list on the line of its key|on the next line",
                "name: @home\\n|1:7|a mark that no value begins with|in quotes",
                "name: }\\n|1:7|a bracket or a comma in place of a value|write a value",
                "kind: county\\n\\tseed: 1\\n|2:1|a tab|spaces",
            })
    void slipsAreShownWhereTheyAreWithTheirRemedy(String text, String place, String found, String fix)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("slip.yaml"), text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(catchThrowableOfType(ScenarioException.class, () -> new ScenarioReader(Levers.CAPACITY).read(file))
                        .getMessage())
                .startsWith("error[CS0201]")
                .contains("slip.yaml:" + place + "\n", found, fix);
    }
}
