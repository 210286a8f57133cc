package org.careshed.report.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Contrast.Verdict;
import org.careshed.result.name.LeverName;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final EffectSentence SENTENCES =
            new EffectSentence(new Groups(Atlas.of(List.of(), List.of(), List.of())));

    @Test
    void everyMeasureOfTheDictionaryHasNamesInBothLanguages() throws Exception {
        String page = Files.readString(Path.of("docs/results.md"));
        String readings = page.substring(page.indexOf("### Readings"), page.indexOf("### `tables/"));

        assertThat(Pattern.compile("(?m)^\\| `([a-z0-9_]+)`")
                        .matcher(readings)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(Lexicon::knows);
        assertThat(Lexicon.order()).allSatisfy(measure -> {
            assertThat(Lexicon.of(measure).name().english()).isNotEmpty();
            assertThat(Lexicon.of(measure).name().chinese()).matches(".*[\\u4e00-\\u9fff].*");
        });
    }

    @Test
    void everyLeverHasAChineseName() throws Exception {
        try (Stream<Path> pages = Files.list(Path.of("docs/levers"))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                            .map(name -> name.replace(".md", "")))
                    .isNotEmpty()
                    .allMatch(LeverName::knows);
        }
    }

    @Test
    void anEffectIsToldWithTheDigitsThatItsIntervalSupports() {
        Contrast more = contrast("care_in_county_share", 0.857, 0.878312, 0.021312, 0.0031, Verdict.MORE);

        assertThat(SENTENCES.of(more).english())
                .isEqualTo("2.1 more of every 100 visits are treated inside the county (95 % interval 1.8 to 2.4): 87.8"
                        + " instead of 85.7.");
        assertThat(SENTENCES.of(more).chinese()).isEqualTo("每100次就诊中，在县域内就诊的增加2.1次（95%区间1.8至2.4）：由85.7次变为87.8次。");
    }

    @Test
    void lessIsToldAsASizeWithTheNearerEndFirst() {
        Contrast less = contrast("care_in_county_share", 0.878, 0.857, -0.021, 0.003, Verdict.LESS);

        assertThat(SENTENCES.of(less).english())
                .startsWith("2.1 fewer of every 100 visits")
                .contains("1.8 to 2.4");
        assertThat(SENTENCES.of(less).chinese()).contains("减少2.1次（95%区间1.8至2.4）");
    }

    @Test
    void whatIsNotDecidedIsNeverToldAsAnEffect() {
        Contrast none = contrast("visits_gini", 0.5, 0.51, 0.01, 0.02, Verdict.NONE_DETECTED);
        Contrast open = contrast("visits_gini", 0.5, 0.51, 0.01, 0.02, Verdict.UNDECIDED);

        for (Language language : Language.values()) {
            assertThat(SENTENCES.of(none).in(language)).doesNotContain(" more", " less", "增加", "减少", "延长");
            assertThat(SENTENCES.of(open).in(language)).doesNotContain(" more", " less", "增加", "减少", "延长");
        }
        assertThat(SENTENCES.of(none).english()).contains("no detectable effect", "−0.010 to 0.030");
    }

    @Test
    void whatManyComparisonsMayShowByChanceIsSaidToBeSo() {
        Contrast none = contrast("visits_gini", 0.5, 0.53, 0.03, 0.02, Verdict.NONE_DETECTED);

        assertThat(SENTENCES.of(none).english())
                .contains("no detectable effect", "0.010 to 0.050", "may be chance")
                .doesNotContain("remains possible");
        assertThat(SENTENCES.of(none).chinese()).contains("未检出差异", "可能出于偶然");
    }

    @Test
    void numbersAreWrittenAsEachLanguageDoes() {
        assertThat(Numbers.of(-1234.5, 1)).isEqualTo(Text.of("−1,234.5", "−1234.5"));
        assertThat(Numbers.of(-0.0001, 2)).isEqualTo(Text.same("0.00"));
        assertThat(List.of(
                        Numbers.decimals(0.29), Numbers.decimals(0.31), Numbers.decimals(0.012), Numbers.decimals(34)))
                .containsExactly(1, 1, 3, 0);
    }

    private static Contrast contrast(
            String measure, double base, double with, double difference, double half, Verdict verdict) {
        String unit = measure.endsWith("_share") ? "share" : "index";
        return new Contrast("arm", measure, "all", unit, base, with, difference, OptionalDouble.of(half), verdict, 20);
    }
}
