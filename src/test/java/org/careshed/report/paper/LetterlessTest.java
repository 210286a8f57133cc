package org.careshed.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Chart;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class LetterlessTest {
    private static final String PICTURE = "<svg><path d=\"M0 0\"/>"
            + "<text dy=\"0.36em\" text-anchor=\"end\" style=\"font-weight:bold;font-size:10px\" x=\"5\""
            + " transform=\"translate(100 20)\" fill=\"#112233\">a &amp; b</text>"
            + "<text aria-hidden=\"true\" style=\"font-size:10px\" fill=\"#fff\" stroke=\"#fff\">halo</text>"
            + "<text transform=\"rotate(90)\">turned</text></svg>";

    @Test
    void uprightWordsLeaveThePictureWithTheirPlaceAndLook() {
        Letterless parts = Letterless.of(PICTURE);

        assertThat(parts.words())
                .containsExactly(new Letterless.Word(105, 20, "right", 10, true, "#112233", "a &amp; b"));
        assertThat(parts.svg()).contains("halo", "turned", "<path").doesNotContain("a &amp; b");
    }

    @Test
    void wordsAreSetOverThePieceThatTheyStandIn() {
        Letterless parts = Letterless.of(PICTURE);

        // middle at 20 px, a line of 12 px a little higher than its letters: 14.5 px from the top of the whole
        assertThat(parts.set(0.5, 0, 50))
                .contains("class=\"w right b\"", "top:7.25mm", "font-size:5.000mm", ">a &amp; b<");
        assertThat(parts.set(0.5, 10, 50)).contains("top:2.25mm");
        assertThat(parts.set(0.5, 21, 50)).isEmpty();
    }

    @Test
    void longPicturesAreCutBetweenTheirRows() {
        List<Letterless.Word> rows = IntStream.range(0, 100)
                .mapToObj(row -> new Letterless.Word(0, 20 * row + 10, "left", 10, false, "#000", "row"))
                .toList();

        Sheets sheets = Sheets.of(figure(1200, 2000), rows, 0);

        assertThat(sheets.side()).isTrue();
        assertThat(sheets.cuts()).first().isEqualTo(0.0);
        assertThat(sheets.cuts()).last().isEqualTo(2000.0);
        assertThat(sheets.cuts()).allMatch(cut -> cut % 20 == 0).hasSizeGreaterThan(2);
    }

    @Test
    void picturesThatFitOnOneSheetAreNotCut() {
        assertThat(Sheets.of(figure(1200, 400), List.of(), 0).cuts()).containsExactly(0.0, 400.0);
        assertThat(Sheets.of(figure(1200, 400), List.of(), 0).side()).isTrue();
        assertThat(Sheets.of(figure(980, 760), List.of(), 0).side()).isFalse();
        assertThat(Sheets.of(figure(1200, 850), List.of(), 0).cuts()).hasSize(2);
    }

    @Test
    void aMapIsNeverCut() {
        Sheets sheets = Sheets.of(figure(980, 1100, new Island()), List.of(), 0);

        assertThat(sheets.side()).isFalse();
        assertThat(sheets.cuts()).containsExactly(0.0, 1100.0);
    }

    /** A chart on a ground. */
    private static final class Island implements Chart {
        @Override
        public Map<String, Object> option(Language language) {
            return Map.of();
        }

        @Override
        public Map<String, Map<String, Object>> maps() {
            return Map.of("island", Map.of());
        }
    }

    private static Figure figure(int width, int height) {
        return figure(width, height, language -> Map.of());
    }

    private static Figure figure(int width, int height, Chart chart) {
        Text none = Text.NONE;
        Frame frame = new Frame(none, chart);
        Table data = new Table("x", "", List.of(), List.of());
        return new Figure("x", Chapter.BUSY, none, none, none, width, height, List.of(frame), data, List.of());
    }
}
