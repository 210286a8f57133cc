package org.careshed.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class StillTest {
    @Test
    void aFigureOfOneFrameIsTheSameOnPaper() {
        Block.Picture picture = new Block.Picture(1, figure(false, "only"));

        assertThat(onPaper(picture)).containsExactly(picture);
    }

    @Test
    void whoseStateASliderShowsLastStandsOverIt() {
        Block.Picture picture = new Block.Picture(2, figure(false, "Before", "After"));

        assertThat(onPaper(picture)).singleElement().satisfies(block -> {
            Block.Picture still = (Block.Picture) block;
            assertThat(still.number()).isEqualTo(2);
            assertThat(still.figure().title()).isEqualTo(Text.of("How busy (After)", "How busy（After）"));
            assertThat(still.figure().caption().english())
                    .startsWith("One of 2; ")
                    .endsWith("per cent");
            assertThat(still.figure().frames()).isEqualTo(picture.figure().frames());
        });
    }

    @Test
    void aTitleThatNamesTheStateIsLeftAsItIs() {
        Block.Picture picture = new Block.Picture(2, figure(false, "Before", "busy"));

        assertThat(onPaper(picture))
                .singleElement()
                .satisfies(block -> assertThat(((Block.Picture) block).figure().title())
                        .isEqualTo(picture.figure().title()));
    }

    @Test
    void monthsOfAFilmAreNotDrawnAndStillCounted() {
        Document document = new Document(
                Text.same("title"),
                Text.NONE,
                List.of(),
                List.of(new Section(
                        "where", Text.same("Where"), List.of(new Block.Picture(3, figure(true, "1", "2"))))));

        assertThat(document.figures()).hasSize(1);
        assertThat(document.still().figures()).isEmpty();
        assertThat(document.still().sections().get(0).blocks().get(0))
                .isEqualTo(new Block.Heading(Text.of("Figure 3. How busy", "图3 How busy")));
    }

    private static List<Block> onPaper(Block.Picture picture) {
        return new Section("busy", Text.same("Busy"), List.of(picture)).still().blocks();
    }

    private static Figure figure(boolean film, String... frames) {
        return new Figure(
                "how-busy",
                Chapter.BUSY,
                Text.same("How busy"),
                Text.same("per cent"),
                Text.same("bars"),
                980,
                400,
                Arrays.stream(frames)
                        .map(label -> new Frame(Text.same(label), null))
                        .toList(),
                new Table("busy", "Busy.", List.of(), List.of()),
                List.of(),
                film);
    }
}
