package org.careshed.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Typefaces NONE = new Typefaces(List.of());
    private static final Typefaces USUAL = new Typefaces(List.of(Font.SANS_SERIF));

    @Test
    void wordsThatNoFontCanShowAreWrittenInLatin() throws Exception {
        Wording name = new Wording("\uE000\uE001", "Wuyuan");

        assertThat(PngImage.of(sheet(name), USUAL)).isNotEqualTo(PngImage.of(sheet(Wording.of("")), USUAL));
        assertThat(PngImage.of(sheet(new Wording("\uE000", "")), USUAL))
                .isEqualTo(PngImage.of(sheet(new Wording("\uE001\uE002", "")), USUAL));
    }

    @Test
    void aMachineWithoutFontsStillGetsItsShapes() throws Exception {
        Scene scene = new Scene();
        scene.figure(new Rectangle2D.Double(0, 0, 5, 5), Ink.fill(Color.BLUE));

        assertThat(colours(PngImage.of(scene.sheet(20, 10, "", ""), NONE))).contains(Color.BLUE.getRGB());
    }

    @Test
    void svgKeepsBothLanguagesWhateverTheMachineHas() {
        assertThat(SvgText.of(sheet(Wording.both("Wuyuan", "武原")))).contains(">Wuyuan 武原</text>");
    }

    @Test
    void markupIsEscaped() {
        assertThat(SvgText.of(sheet(Wording.of("</text><script>'\"&"))))
                .contains(">&lt;/text&gt;&lt;script&gt;&#39;&quot;&amp;</text>");
    }

    @Test
    void numbersAreShort() {
        Scene scene = new Scene();
        scene.figure(new Rectangle2D.Double(-0.001, 1.5, 2.345678, 10), Ink.fill(Color.BLUE));

        assertThat(SvgText.of(scene.sheet(20, 10, "", ""))).contains("d=\"M0 1.5L2.34 1.5L2.34 11.5L0 11.5L0 1.5Z\"");
    }

    @Test
    void longWordsAreCutAfterAWholeLetter() {
        String cut = Lettering.fit("e\u0301".repeat(1000), 10, false, 60);

        assertThat(cut).hasSizeLessThan(30).endsWith("e\u0301…");
        assertThat(Lettering.width(cut, 10, false)).isLessThanOrEqualTo(60);
    }

    @Test
    void linesBreakAtSpacesAndBetweenChineseLetters() {
        assertThat(Lettering.wrap("a mean of five", 10, 45)).containsExactly("a mean", "of five");
        assertThat(Lettering.wrap("海盐县人民医院", 10, 30)).allMatch(line -> line.length() <= 3);
    }

    @Test
    void labelsNeverCoverEachOther() {
        Labels labels = new Labels(new Rectangle2D.Double(0, 0, 200, 60), 40);
        List<Labels.Line> name = List.of(new Labels.Line(Wording.of("A town"), 10, false, Color.BLACK));
        int placed = 0;
        Set<String> positions = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            Optional<List<Mark>> marks = labels.place(name, 100, 30, 3);
            if (marks.isPresent()) {
                placed++;
                Mark.Words words = (Mark.Words) marks.get().get(marks.get().size() - 1);
                positions.add(words.x() + " " + words.y() + " " + words.anchor());
            }
        }

        assertThat(placed).isBetween(2, 20);
        assertThat(positions).hasSize(placed);
    }

    private static Sheet sheet(Wording words) {
        Scene scene = new Scene();
        scene.write(words, 2, 8, 6, Color.BLACK);
        return scene.sheet(60, 20, "", "");
    }

    private static Set<Integer> colours(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new TreeSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
