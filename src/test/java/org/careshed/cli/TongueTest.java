package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careshed.cli.Shell.Answer;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** In which language the command line speaks, and that both are always there. */
class TongueTest {
    private static final String HAN = "(?s).*\\p{IsHan}.*";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "zh_CN.UTF-8, -, -, CHINESE",
                "zh_CN.GB18030, -, -, CHINESE",
                "en_GB.UTF-8, zh_CN.UTF-8, -, ENGLISH",
                "-, zh_CN.UTF-8, en_GB, CHINESE",
                "-, -, zh_TW, CHINESE",
                "C, -, zh_CN, ENGLISH",
                "POSIX, -, -, ENGLISH",
                "de_DE.UTF-8, -, -, ENGLISH",
                "-, -, -, ENGLISH"
            })
    void localeChooses(String all, String messages, String lang, Language expected) {
        Map<String, String> variables = new java.util.HashMap<>();
        variables.put("LC_ALL", all);
        variables.put("LC_MESSAGES", messages);
        variables.put("LANG", lang);

        assertThat(Tongue.of(variables, "")).isEqualTo(expected);
    }

    @Test
    void ownVariableComesBeforeTheLocaleOfTheLauncherAndThatBeforeTheSystems() {
        Map<String, String> chinese = Map.of("LANG", "zh_CN.UTF-8", "CARESHED_LANG", "en");

        assertThat(Tongue.of(chinese, "zh_CN")).isEqualTo(Language.ENGLISH);
        assertThat(Tongue.of(Map.of("LC_ALL", "C.UTF-8"), "zh_CN.GBK")).isEqualTo(Language.CHINESE);
    }

    @Test
    void optionIsHeededWhereverItStandsButNotBehindTwoDashes() {
        assertThat(Tongue.asked(List.of("run", "a.yaml", "--lang", "zh"))).contains(Language.CHINESE);
        assertThat(Tongue.asked(List.of("--lang=en", "run"))).contains(Language.ENGLISH);
        assertThat(Tongue.asked(List.of("run", "--", "--lang=zh"))).isEmpty();
        assertThat(Tongue.asked(List.of("run", "--lang", "fr"))).isEmpty();
    }

    @Test
    void otherLanguagesAreRefused() {
        Answer answer = Shell.careshed("run", "a.yaml", "--lang", "fr");

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).startsWith("careshed: --lang (fr) must be en or zh\n");
    }

    @Test
    void usageFaultsAreToldInChinese() {
        assertThat(Shell.careshed("rnu", "--lang", "zh").err())
                .isEqualTo("careshed：没有命令 `rnu`，是否指 `run`？\n请看 `careshed --help`。\n");
        assertThat(Shell.careshed("run", "--lang", "zh").err()).startsWith("careshed：缺少必需的参数 FILE\n");
        assertThat(Shell.careshed("run", "x", "--seed", "y", "--lang", "zh").err())
                .startsWith("careshed：选项 `--seed` 的值（y）不对：必须是整数\n");
        assertThat(Shell.careshed("run", "x", "--replications", "0", "--lang", "zh")
                        .err())
                .startsWith("careshed：--replications（0）必须在 1 至 ");
    }

    @Test
    void everyCommandAndOptionIsDescribedInBothLanguages() {
        CommandLine line = new CommandLine(new Careshed(Screen.standard()));
        Tongue.everywhere(line.getCommandSpec());
        line.getSubcommands().values().forEach(command -> {
            if (command.getCommandName().equals("help")) {
                return;
            }
            told(
                    command.getCommandName(),
                    command.getCommandSpec().usageMessage().description());
            for (ArgSpec argument : command.getCommandSpec().args()) {
                told(command.getCommandName() + " " + argument, argument.description());
            }
        });
    }

    private static void told(String what, String[] words) {
        if (words.length == 1 && HelpPage.PARSER.containsKey(words[0])) {
            return;
        }
        assertThat(words).as(what).hasSize(2);
        assertThat(words[0]).as(what).doesNotMatch(HAN);
        assertThat(words[1]).as(what).matches(HAN);
    }

    @Test
    void helpFitsTheScreenInChinese() {
        String page = Shell.careshed("run", "--help", "--lang", "zh").out();

        assertThat(page).startsWith("用法：careshed run ").contains("模拟一个情景");
        assertThat(page.lines()).allMatch(line -> Cells.of(line) <= 80);
    }

    @Test
    void onlyTheScreenFollowsTheLanguage() throws IOException {
        Path english = temp.resolve("en");
        Path chinese = temp.resolve("zh");
        String[] run = {"run", "scenarios/tiny/arranged.yaml", "--no-plots", "--replications", "2", "--threads", "1"};

        Answer told = Shell.careshed(with(run, "--out", english.toString(), "--lang", "en"));
        Answer toldInChinese = Shell.careshed(with(run, "--out", chinese.toString(), "--lang", "zh"));

        assertThat(told.out()).contains("Of 100 visits, ");
        assertThat(toldInChinese.out()).contains("县域内就诊率：每 100 次就诊有 ").doesNotContain("Of 100");
        assertThat(toldInChinese.out().lines()).allMatch(line -> Cells.of(line) <= 80);
        for (String file : List.of("summary.json", "summary.txt", "manifest.json", "dictionary.csv")) {
            assertThat(chinese.resolve(file)).hasSameBinaryContentAs(english.resolve(file));
        }
        try (var tables = Files.list(english.resolve("tables"))) {
            tables.forEach(table -> assertThat(chinese.resolve("tables").resolve(table.getFileName()))
                    .hasSameBinaryContentAs(table));
        }
    }

    private static String[] with(String[] words, String... more) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(words), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }
}
