package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Catalogue;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.plot.ChartEngine;
import org.careshed.report.plot.ChartJson;
import org.careshed.report.plot.Paper;
import org.careshed.report.subject.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every figure of the catalogue. */
class FiguresTest {
    /** A village without an English name keeps its own. */
    private static final String NO_ENGLISH_NAME = "湖边村";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|rgba?\\([^)]*\\)|hsl");

    @TempDir
    static Path folder;

    private static List<Figure> figures;

    @BeforeAll
    static void run() {
        Study one = ResultsArm.alone(
                ResultsTables.open(PrintedRun.twoTowns().replicated(3).into(folder.resolve("one"))));
        figures = Catalogue.of(one);
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Figure> test) {
        assertThat(figures).isNotEmpty();
        return figures.stream().map(figure -> DynamicTest.dynamicTest(figure.id(), () -> test.accept(figure)));
    }

    @TestFactory
    Stream<DynamicTest> speaksBothLanguages() {
        return each(figure -> {
            for (Text text : List.of(figure.title(), figure.caption(), figure.spoken())) {
                assertThat(text.english()).isNotBlank().doesNotContain("{").doesNotContainPattern("[\u4e00-\u9fff]");
                assertThat(text.chinese()).isNotBlank().doesNotContain("{").containsPattern("[\u4e00-\u9fff]");
            }
            for (Frame frame : figure.frames()) {
                assertThat(texts(frame.chart().option(Language.CHINESE)))
                        .isNotEqualTo(texts(frame.chart().option(Language.ENGLISH)))
                        .anyMatch(text -> text.matches("(?s).*[\u4e00-\u9fff].*"));
                assertThat(texts(frame.chart().option(Language.ENGLISH)))
                        .filteredOn(text -> !text.startsWith(NO_ENGLISH_NAME))
                        .noneMatch(text -> text.matches("(?s).*[\u4e00-\u9fff].*"));
            }
        });
    }

    /** Every colour is a name of the paper, so that light and dark and colour-blind readers are all thought of. */
    @TestFactory
    Stream<DynamicTest> usesNoColourOutsideThePalette() {
        return each(figure -> figure.frames().forEach(frame -> {
            List<String> texts = texts(frame.chart().option(Language.ENGLISH));
            assertThat(texts).noneMatch(text -> COLOUR.matcher(text).find());
            assertThat(texts.stream().filter(text -> text.startsWith("$")))
                    .allMatch(Paper.LIGHT.colours()::containsKey)
                    .allMatch(Paper.DARK.colours()::containsKey);
        }));
    }

    @TestFactory
    Stream<DynamicTest> isDrawnTheSameTwice() {
        ChartEngine engine = ChartEngine.start();
        return each(figure -> {
            Frame frame = figure.frames().get(0);
            String once = engine.svg(figure, frame, Language.ENGLISH, Paper.LIGHT);
            assertThat(engine.svg(figure, frame, Language.ENGLISH, Paper.LIGHT)).isEqualTo(once);
            assertThat(once).doesNotContain("NaN", "undefined", "[object");
            assertThat(ChartJson.of(frame.chart().option(Language.ENGLISH), Paper.DARK))
                    .doesNotContain("\"$");
        });
    }

    @TestFactory
    Stream<DynamicTest> hasItsNumbersBesideIt() {
        return each(figure -> assertThat(figure.data().rows()).isNotEmpty());
    }

    private static List<String> texts(Object tree) {
        List<String> texts = new ArrayList<>();
        collect(tree, texts);
        return texts;
    }

    private static void collect(Object tree, List<String> texts) {
        if (tree instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, texts));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collect(value, texts));
        } else if (tree instanceof String text) {
            texts.add(text);
        }
    }
}
