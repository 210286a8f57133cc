package org.careshed.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class FigureMarkupTest {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private static Figure figure(int rows) {
        List<Column> columns = List.of(Column.text("place", "A place."));
        Table data = new Table("places", "Places.", columns, Collections.nCopies(rows, List.of("</script>县城")));
        Text text = Text.of("Places", "地点");
        Frame frame = new Frame(text, language -> Map.of("title", text.in(language)));
        return new Figure("places", Chapter.WHERE, text, text, text, 100, 100, List.of(frame), data, List.of());
    }

    private static String page(Figure figure) {
        StringBuilder out = new StringBuilder();
        new FigureMarkup(new Tongues(LANGUAGES), new FigureScript(LANGUAGES), out).write(new Block.Picture(1, figure));
        return out.toString();
    }

    @Test
    void smallFiguresAreDataThatAnybodyCanRead() {
        assertThat(page(figure(3)))
                .contains("<script type=\"application/json\">{\"id\":\"places\"")
                .doesNotContain("data-packed");
    }

    @Test
    void largeFiguresArePackedAndHoldTheSame() throws IOException {
        Figure large = figure(20_000);
        String page = page(large);
        String opening = "<script type=\"text/plain\" data-packed>";
        String packed = page.substring(page.indexOf(opening) + opening.length(), page.lastIndexOf("</script>"));
        byte[] bytes = Base64.getDecoder().decode(packed);
        String unpacked =
                new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);

        assertThat(unpacked).isEqualTo(new FigureScript(LANGUAGES).of(large));
        assertThat(page).hasSizeLessThan(unpacked.length() / 20).isEqualTo(page(large));
    }
}
