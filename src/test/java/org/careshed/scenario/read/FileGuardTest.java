package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no scenarios: wrong bytes, wrong size, wrong YAML. */
class FileGuardTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void markAndLineEndsOfWindowsAreAccepted() {
        Folder county = Folder.county(folder);
        String text = county.text("small.yaml");
        assertThat(county.put("small.yaml", "\uFEFF" + text.replace("\n", "\r\n"))
                        .problems())
                .isEmpty();
        assertThat(county.put("small.yaml", text.replace("\n", "\r")).problems())
                .isEmpty();
        assertThat(county.put("small.yaml", text.replaceFirst("\n", "\r\n")).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,UTF-16", "UTF-16LE,UTF-16", "UTF-16BE,UTF-16", "GBK,GBK", "GB18030,GBK"})
    void otherEncodingsAreNamed(String charset, String named) {
        Folder county = Folder.county(folder);
        for (String file : List.of("small.yaml", "places.csv")) {
            Folder.county(folder).put(file, county.text(file).getBytes(Charset.forName(charset)));
            Problem problem = county.only(Code.OTHER_ENCODING);
            assertThat(problem.found().english()).startsWith("what looks like " + named + ", at byte offset ");
        }
    }

    @Test
    void westernEncodingIsNamedWithItsOffset() {
        Folder county = Folder.county(folder).yaml("en: A cold", "en: Un caf\u00e9");
        byte[] bytes = county.text("small.yaml").replace("小县", "xx").getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = county.put("small.yaml", bytes).only(Code.OTHER_ENCODING);
        int offset = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00e9');
        assertThat(problem.found().english()).contains("Western").endsWith("at byte offset " + offset);
        assertThat(problem.line()).isEqualTo(31);
    }

    @Test
    void brokenSequenceIsLocated() {
        Folder county = Folder.county(folder);
        byte[] bytes = county.text("places.csv").getBytes(StandardCharsets.UTF_8);
        int second = county.text("places.csv").indexOf("山村") + "县城".getBytes(StandardCharsets.UTF_8).length - 2;
        byte[] cut = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, cut, 0, second + 1);
        System.arraycopy(bytes, second + 2, cut, second + 1, cut.length - second - 1);
        Problem problem = county.put("places.csv", cut).only(Code.NOT_UTF8);
        assertThat(problem.found().english()).isEqualTo("a broken sequence at byte offset " + second);
        assertThat(problem.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u2028", "\u2029", "\u0085", "\u001b[2J"})
    void hiddenCharactersAreNamed(String hidden) {
        Problem problem = Folder.county(folder)
                .yaml("en: Station", "en: Sta" + hidden + "tion")
                .only(Code.CONTROL_CHARACTER);
        assertThat(problem.line()).isEqualTo(24);
        assertThat(problem.column()).isEqualTo(19);
    }

    @Test
    void emptyFilesSaySo() {
        for (String nothing : List.of("", "\n\n", "# only a comment\n", "---\n", "~\n")) {
            Folder.county(folder).put("small.yaml", nothing).only(Code.EMPTY_FILE);
        }
        Folder.county(folder).put("small.yaml", "- a\n").only(Code.WRONG_FORM);
    }

    @Test
    void hugeFilesAreRefusedUnread() throws IOException {
        Folder county = Folder.county(folder);
        try (OutputStream out = Files.newOutputStream(county.file("small.yaml"))) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                out.write(spaces);
            }
        }
        assertTimeoutPreemptively(SOON, () -> county.only(Code.TOO_LARGE));
    }

    @Test
    void deepNestingIsRefused() {
        for (String deep : List.of("[".repeat(90_000), "{a: ".repeat(22_000), "- ".repeat(45_000))) {
            Problem problem = assertTimeoutPreemptively(
                    SOON,
                    () -> Folder.county(folder)
                            .put("small.yaml", "careshed: 1\nname: \n  " + deep)
                            .problems()
                            .get(0));
            assertThat(problem.code()).isIn(Code.TOO_DEEP, Code.YAML_SYNTAX);
        }
        String indented = "a:\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(" ".repeat(i)).append(indented);
        }
        assertThat(Folder.county(folder)
                        .put("small.yaml", text.toString())
                        .only(Code.TOO_DEEP)
                        .line())
                .isEqualTo(33);
    }

    @Test
    void bombsOfAliasesAreRefused() {
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
        assertThat(Folder.county(folder)
                        .put("small.yaml", bomb)
                        .only(Code.ALIAS)
                        .line())
                .isEqualTo(1);
        assertThat(Folder.county(folder)
                        .yaml("en: Station", "en: *x")
                        .only(Code.ALIAS)
                        .line())
                .isEqualTo(24);
    }

    @Test
    void millionsOfKeysAreRefused() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            keys.append('k').append(i).append(":\n");
        }
        assertTimeoutPreemptively(
                SOON,
                () -> Folder.county(folder).put("small.yaml", keys.toString()).only(Code.TOO_MANY_VALUES));
    }

    @Test
    void tagsAreRefused() {
        for (String tag : List.of("!!java.net.URL [x]", "!L$%2 x", "!local x", "!<tag:yaml.org,2002:str> x")) {
            List<Problem> problems =
                    Folder.county(folder).yaml("en: Station", "en: " + tag).problems();
            assertThat(problems.get(0).code()).as(tag).isIn(Code.TAG, Code.YAML_SYNTAX, Code.WRONG_FORM);
            assertThat(problems.get(0).line()).isEqualTo(24);
        }
    }

    @Test
    void secondDocumentIsRefused() {
        Folder county = Folder.county(folder);
        assertThat(county.put("small.yaml", county.text("small.yaml") + "---\na: 1\n")
                        .only(Code.SEVERAL_DOCUMENTS)
                        .line())
                .isEqualTo(42);
    }

    @Test
    void keysAreTexts() {
        for (String wrong : List.of("? [a]\n: 1\n", "? {a: 1}\n: 1\n", ": 1\n", "\"\": 1\n")) {
            assertThat(Folder.county(folder)
                            .put("small.yaml", wrong)
                            .problems()
                            .get(0)
                            .code())
                    .isIn(Code.KEY_NOT_TEXT, Code.YAML_SYNTAX);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tname: x\n",
                "a: b: c\n",
                "a: [1, 2\n",
                "a: \"x\n",
                "a: 'x\n",
                "%YAML 9.9\n---\na: 1\n",
                "a: @x\n",
                "a: `x`\n",
                "}\n",
                "a: \"\\q\"\n"
            })
    void brokenGrammarIsLocated(String broken) {
        Problem problem = Folder.county(folder)
                .put("small.yaml", "careshed: 1\n" + broken)
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(Code.YAML_SYNTAX);
        assertThat(problem.line()).isBetween(1, 4);
    }

    @Test
    void nothingIsNotAValue() {
        for (String nothing : List.of("~", "null", "")) {
            Problem problem = Folder.county(folder)
                    .yaml("door: 5 min", "door: " + nothing)
                    .only(Code.NO_VALUE);
            assertThat(problem.line()).isEqualTo(13);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2022-13-01",
                "2022-3-1",
                "22-03-01",
                "01.03.2022",
                "2022-03-01T00:00:00",
                "99999-01-01",
                "0001-01-01"
            })
    void datesExist(String wrong) {
        assertThat(Folder.county(folder)
                        .yaml("start: 2022-03-01", "start: " + wrong)
                        .problems()
                        .get(0)
                        .code())
                .isIn(Code.NOT_A_DATE, Code.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "yes", "True", "1", "\"true\""})
    void onlyTrueAndFalseAreFlags(String wrong) {
        assertThat(Folder.county(folder)
                        .yaml("grassroots: true", "grassroots: " + wrong)
                        .problems())
                .hasSize(1);
    }
}
