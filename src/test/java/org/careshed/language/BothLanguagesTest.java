package org.careshed.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in the sources says in Chinese what it says in English, with the same holes and no English left over. */
class BothLanguagesTest {
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String JOINED = "(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)";
    private static final Pattern TEXT = Pattern.compile("Text\\s*\\.of\\(\\s*" + JOINED + ",\\s*" + JOINED + "\\s*\\)");

    /** Rooms whose texts are held here; reports are proven by their own pages. */
    private static final List<String> ROOMS = List.of("cli", "scenario", "result", "policy", "experiment", "bench");

    /** Names, formats and units, which are the same in both. */
    private static final Set<String> SAME = Set.of(
            "Careshed",
            "YAML",
            "CSV",
            "UTF",
            "JSON",
            "DuckDB",
            "SVG",
            "PNG",
            "Parquet",
            "ASCII",
            "SHA",
            "fen",
            "min",
            "yuan",
            "MiB",
            "GiB",
            "CNY",
            "ids");

    @Test
    void chineseSaysWhatEnglishSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path file : sources()) {
            Matcher found = TEXT.matcher(Files.readString(file));
            while (found.find()) {
                seen++;
                String english = joined(found.group(1));
                String chinese = joined(found.group(2));
                if (!english.isEmpty() && !fits(english, chinese)) {
                    wrong.add(file.getFileName() + ": " + english + " | " + chinese);
                }
            }
        }
        assertThat(seen).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String english, String chinese) {
        boolean words = Pattern.compile("[A-Za-z]{2}").matcher(bare(english)).find();
        boolean han = Pattern.compile("\\p{IsHan}").matcher(chinese).find();
        boolean rest = Pattern.compile("[A-Za-z]{3,}")
                .matcher(bare(chinese))
                .results()
                .allMatch(word -> SAME.contains(word.group()) || english.contains(word.group()) && known(word.group()));
        boolean sign = !chinese.isBlank()
                && !Pattern.compile("\\p{L}").matcher(chinese).find();
        return (han || sign || !words || bare(english).equals(bare(chinese))) && rest;
    }

    /** Commands, options, keys and file names stand in both languages as they are typed. */
    private static boolean known(String word) {
        return !Set.of("the", "and", "must", "not", "with", "from", "that", "which", "file", "value", "there")
                .contains(word);
    }

    /** Without what is the same in both: quoted words and holes. */
    private static String bare(String words) {
        return words.replaceAll("careshed[:：]|`[^`]*`|\\{[^}]*}|--[a-z-]+", "");
    }

    private static String joined(String literals) {
        StringBuilder words = new StringBuilder();
        Matcher literal = Pattern.compile(LITERAL).matcher(literals);
        while (literal.find()) {
            words.append(literal.group(), 1, literal.group().length() - 1);
        }
        return words.toString();
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> tree = Files.walk(Path.of("src/main/java/org/careshed", room))) {
                tree.filter(path -> path.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void linesBreakBetweenIdeographsAndNeverBeforeAStop() {
        List<String> lines = Wrapped.lines("县域内就诊率：每 100 次就诊有 96.1（±1.6） 次在县域内。", 12);

        assertThat(lines).allMatch(line -> Cells.of(line) <= 14).noneMatch(line -> line.matches("[。，：）].*"));
        assertThat(String.join("", lines)).doesNotContain("） ");
    }

    @Test
    void columnsOfWideCharactersAlign() {
        assertThat(Cells.of(Cells.left("乡镇卫生院", 20))).isEqualTo(20);
        assertThat(Cells.of(Cells.right("60 岁以下", 20))).isEqualTo(20);
        assertThat(Cells.left("county", 3)).isEqualTo("county");
    }

    @Test
    void tagsOfLocalesAreUnderstood() {
        assertThat(Language.of("zh_CN.UTF-8")).contains(Language.CHINESE);
        assertThat(Language.of("en-GB")).contains(Language.ENGLISH);
        assertThat(Language.of("C")).isEmpty();
    }
}
