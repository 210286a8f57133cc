package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts for the shell and for Windows start the same program, and say so in the same words. */
class LaunchersTest {

    /** What the shell script alone gives: an archive of classes, large pages, a word when memory runs out, a live screen. */
    private static final List<String> SHELL_ONLY = List.of(
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-XX:SharedArchiveFile",
            "-XX:+UseTransparentHugePages",
            "-XX:OnOutOfMemoryError",
            "-Dcareshed.terminal");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w%-])-[XD][^\\s\"]*");

    private final String shell;
    private final String windows;

    LaunchersTest() throws IOException {
        shell = Files.readString(Path.of("careshed"));
        windows = Files.readString(Path.of("careshed.cmd"));
    }

    @Test
    void bothGiveJavaTheSameOptions() {
        String started = shell.substring(shell.indexOf("late_compiler=\"")).replaceAll("(?m)^#.*", "");
        List<String> ours = options(started);
        ours.removeIf(option -> SHELL_ONLY.stream().anyMatch(option::startsWith));
        String java = windows.substring(windows.indexOf("set \"late_compiler="));

        assertThat(options(java)).hasSizeGreaterThan(12).containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void bothTakeAwayWhatIsMeantForOtherProgramsAndLetOursIn() {
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS")) {
            assertThat(shell).containsPattern("\nunset .*\\b" + variable + "\\b");
            assertThat(windows).contains("\r\nset " + variable + "=\r\n");
        }
        assertThat(shell).contains("${CARESHED_JAVA_OPTIONS:-}");
        assertThat(windows).contains("%CARESHED_JAVA_OPTIONS% -jar");
    }

    @Test
    void bothBuildTheSameWayFromTheSameSourcesAndGiveTheSameMemory() {
        assertThat(shell).contains("-B -Dstyle.color=never -Dcareshed.fast package", "\nmemory=256m\n");
        assertThat(windows).contains("-B -Dstyle.color=never -Dcareshed.fast package", "\"memory=256m\"");
        assertThat(shell).contains("serve) memory=1g", "report | plot | answer) memory=768m");
        assertThat(windows)
                .contains(
                        "if \"%~1\"==\"serve\" set \"memory=1g\"",
                        "(report plot answer) do if \"%~1\"==\"%%c\" set \"memory=768m\"");
        assertThat(shell).contains("find pom.xml src/main scenarios/tiny -type f");
        assertThat(windows).contains("'pom.xml'", "'src\\main','scenarios\\tiny' -Recurse -File");
    }

    /** `cmd` reads labels and long lines rightly only so. */
    @Test
    void linesOfTheWindowsScriptEndAsWindowsWantsAndHoldAscii() {
        assertThat(windows.replace("\r\n", "")).doesNotContain("\r", "\n").matches("\\p{ASCII}*");
    }

    @Test
    void whatTheWindowsScriptSaysIsThereInChineseInTheWordsOfTheShellScript() throws IOException {
        Map<String, String> chinese = Files.readAllLines(Path.of("docs/launcher.zh.txt")).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        List<String> said = Pattern.compile("call :say (\\S+) \"[^\"]+\"\r\n")
                .matcher(windows)
                .results()
                .map(call -> call.group(1))
                .toList();

        assertThat(said).hasSize(9).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        assertThat(windows.lines().filter(line -> line.strip().startsWith("echo careshed")))
                .hasSize(1);
        assertThat(chinese.values().stream()
                        .flatMap(line -> Stream.of(line.split("[；：。]")))
                        .filter(clause -> !clause.matches(".*(PowerShell|winget|careshed\\.cmd|回答).*")))
                .hasSizeGreaterThan(10)
                .allMatch(shell::contains);
    }

    @Test
    void bothAskForTheLanguageInTheSameOrder() {
        assertThat(shell).contains("tongue=${CARESHED_LANG:-$locale}", "[ \"$before\" != --lang ] || tongue=$word");
        assertThat(windows)
                .contains(
                        "set \"tongue=%CARESHED_LANG%\"\r\nif not defined tongue set \"tongue=%locale%\"\r\n",
                        "if \"%~1\"==\"--lang\" set \"tongue=%~2\"\r\n");
        assertThat(windows.indexOf(":checked")).isLessThan(windows.indexOf("java.exe -version"));
    }

    /** Options in the order of the text, without what each script finds out itself. */
    private static List<String> options(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            found.add(
                    matcher.group().replaceFirst("^(-Xmx|-Xms(?=[$%])|-Dcareshed\\.(home|launcher|locale)=).*", "$1"));
        }
        return found;
    }
}
