package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.problem.WideMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Punctuation of a Chinese keyboard where YAML needs that of an English one. */
class WideMarkTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "careshed：1|1|1|：",
                "careshed: 1\\nkind：county\\nseed: 4|2|5|：",
                "careshed: 1\\nname：小县\\n# 说明\\n\\nkind: county|2|5|：",
                "careshed: 1\\nname: {en: Small，zh: 小县}|2|17|，",
                "careshed: 1\\nname: ｛en: Small}|2|7|｛",
            })
    void theMarkIsShownWhereItStands(String text, int line, int column, String mark) throws IOException {
        assertThat(refusal(text.replace("\\n", "\n")))
                .contains("wide.yaml:" + line + ":" + column + "\n")
                .contains("fix: write ")
                .contains(" instead of the wide `" + mark + "`");
    }

    @Test
    void mapsThatAreReadAsTextAndKeysThatSwallowTheirValueAreExplained() throws IOException {
        Folder.county(folder);
        String refusal = refusal("extends: small.yaml\nname:\n  en：Small\ncalendar: {length：30 d}\n");
        assertThat(refusal).contains("wide.yaml:3:3", "wide.yaml:4:12");
        assertThat(refusal.split("write `:` and a space instead of the wide `：`", -1))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh: 小县：一个例子", "# 说明：careshed：1", "zh: \"县，镇\"", "title: 从 A：到 B，再回来", "name: {zh: 县，镇}"})
    void chineseTextsAreLeftAlone(String line) {
        assertThat(WideMark.in(line)).isEmpty();
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("wide.yaml"), text);
        return catchThrowableOfType(ScenarioException.class, () -> new ScenarioReader(Levers.CAPACITY).read(file))
                .getMessage();
    }
}
