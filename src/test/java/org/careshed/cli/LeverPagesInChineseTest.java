package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.name.LeverName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Chinese page of a lever says what the English page says: the same parts, keys, figures and sources, and all of it. */
class LeverPagesInChineseTest {
    private static final List<String> SECTIONS = List.of("机制", "参数", "证据", "局限", "示例");
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])([-+]?\\d[\\d,]*(?:\\.\\d+)?)(?: (million)|\\s*多?(万))?");
    private static final Pattern CITED = Pattern.compile("(?:behaviour|county-facts) [0-9E][0-9.]*[0-9]|Huang");

    /** What is written alike in both: sources, units and names of formats. */
    private static final String ALIKE =
            "`[^`]*`|\\]\\([^)]*\\)|<!--.*?-->|behaviour|county-facts|Huang et al\\.|Lancet Psychiatry|CHARLS"
                    + "|CNY|CSV|utils|min\\b|factor|[a-z-]+\\.yaml|ln|[A-Z]-[A-Z] [a-z]-[a-z]";

    static Stream<Named<Policies.Entry>> levers() {
        return Policies.catalogue().stream().map(lever -> Named.of(lever.name(), lever));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void itHasTheSameParts(Policies.Entry lever) throws IOException {
        assertThat(page(lever, Language.CHINESE))
                .startsWith(Text.of("", "# {name}（`{id}`）\n\n")
                        .with("name", LeverName.of(lever.name()))
                        .with("id", lever.name())
                        .chinese());
        List<String> chinese = parts(lever, Language.CHINESE);
        assertThat(chinese).hasSameSizeAs(parts(lever, Language.ENGLISH));
        assertThat(chinese.stream().map(part -> part.lines().findFirst().orElse("")))
                .containsSubsequence(SECTIONS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void eachPartNamesTheSameKeysFiguresAndSources(Policies.Entry lever) throws IOException {
        List<String> english = parts(lever, Language.ENGLISH);
        List<String> chinese = parts(lever, Language.CHINESE);
        for (int part = 0; part < english.size(); part++) {
            assertThat(found(QUOTED, chinese.get(part)).keySet())
                    .as("what is quoted in part " + part)
                    .isEqualTo(found(QUOTED, english.get(part)).keySet());
            assertThat(numbers(chinese.get(part))).as("figures of part " + part).isEqualTo(numbers(english.get(part)));
            assertThat(found(CITED, chinese.get(part)))
                    .as("sources of part " + part)
                    .isEqualTo(found(CITED, english.get(part)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void nothingIsLeftInEnglish(Policies.Entry lever) throws IOException {
        assertThat(page(lever, Language.CHINESE)
                        .lines()
                        .map(line -> line.replaceAll(ALIKE, ""))
                        .filter(line -> line.matches(".*[A-Za-z]{3,}.*")))
                .isEmpty();
    }

    private static String page(Policies.Entry lever, Language language) throws IOException {
        return new LeverPages(Path.of("")).page(lever.name(), language).orElseThrow();
    }

    /** What stands before the first heading of the second rank, and behind each. */
    private static List<String> parts(Policies.Entry lever, Language language) throws IOException {
        return List.of(page(lever, language).split("\n## "));
    }

    private static Map<String, Integer> found(Pattern pattern, String part) {
        Map<String, Integer> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(part);
        while (matcher.find()) {
            found.merge(matcher.group(matcher.groupCount()).replaceAll("\\s+", " "), 1, Integer::sum);
        }
        return found;
    }

    /** In ascending order; millions and ten thousands written out, months left out, which English names. */
    private static List<BigDecimal> numbers(String part) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(part.replaceAll("\\]\\([^)]*\\)", "]").replaceAll("\\d+ 月", ""));
        while (number.find()) {
            int power = number.group(2) != null ? 6 : number.group(3) != null ? 4 : 0;
            numbers.add(new BigDecimal(number.group(1).replaceAll("[,+]", ""))
                    .scaleByPowerOfTen(power)
                    .setScale(6));
        }
        numbers.sort(null);
        return numbers;
    }
}
