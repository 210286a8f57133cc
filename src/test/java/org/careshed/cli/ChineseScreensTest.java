package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What commands show in Chinese: no English sentence is left in it, no text shows its fields, tables keep to 80 columns. A
 * fault that is told in one sentence stays on its line.
 */
class ChineseScreensTest {
    private static final String TINY = "scenarios/tiny/county.yaml";
    private static final String DOCTOR = "scenarios/tiny/one-more-doctor.yaml";

    /** Three words in Latin letters in a row, as an English sentence has them; ids, options, paths and commands are none. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\w/.`-])(?!careshed )[A-Za-z][a-z]+(?: [a-z]+){2,}(?![\\w/.`-])");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "plan",
                "switchers",
                "attribute",
                "site",
                "experiment",
                "evidence",
                "check",
                "explain",
                "verify",
                "reproduce",
                "export",
                "query",
                "new",
                "levers",
                "measures",
                "validate",
                "calibrate",
                "answer",
                "bench",
                "constants",
                "examples",
                "gui",
                "plot",
                "report",
                "schema",
                "serve"
            })
    void helpIsChinese(String command) {
        assertThat(english(screen(command, "--help"))).isEmpty();
    }

    @Test
    void comparisonsAndWhatTheyCostAreChinese() {
        String store = folder.resolve("store").toString();

        hold(screen("compare", TINY, DOCTOR, "--worlds", "2", "--store", store));
        hold(screen("plan", "compare", TINY, DOCTOR, "--worlds", "3", "--trial", "1", "--store", store));
        hold(screen("plan", "run", TINY, "--trial", "1"));
    }

    @Test
    void switchersAreChinese() {
        String store = folder.resolve("store").toString();

        hold(screen("switchers", TINY, DOCTOR, "--replications", "2", "--store", store));
    }

    @Test
    void theoryIsChinese() {
        hold(screen("check", "--quick", "--power", "scenarios/checks/queues/loss-2-beds-constant.yaml"));
    }

    @Test
    void aResidentsStoryIsChinese() {
        String arranged = folder.resolve("arranged").toString();
        screen("run", "scenarios/tiny/arranged.yaml", "--replications", "1", "--no-plots", "--out", arranged);

        hold(screen("explain", arranged, "--resident", "40"));
        hold(screen("verify", arranged));
    }

    static void hold(List<String> lines) {
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("Text["));
        assertThat(english(lines)).isEmpty();
        assertThat(lines.stream().filter(line -> !line.startsWith("careshed："))).allMatch(line -> Cells.of(line) <= 82);
    }

    static List<String> english(List<String> lines) {
        return lines.stream().filter(line -> SENTENCE.matcher(line).find()).toList();
    }

    static List<String> screen(String... words) {
        Shell.Answer answer = Shell.careshed(
                Stream.concat(Stream.of(words), Stream.of("--lang", "zh")).toArray(String[]::new));
        return Stream.concat(answer.out().lines(), answer.err().lines()).toList();
    }
}
