package org.careshed.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DrawingTest {
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
        List<Labels.Line> name = List.of(new Labels.Line(Wording.of("A town"), 10, false));
        int placed = 0;
        Set<String> positions = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            Optional<List<Labels.Placed>> marks = labels.place(name, 100, 30, 3);
            if (marks.isPresent()) {
                placed++;
                Labels.Placed words = marks.get().get(marks.get().size() - 1);
                positions.add(words.x() + " " + words.y() + " " + words.anchor());
            }
        }

        assertThat(placed).isBetween(2, 20);
        assertThat(positions).hasSize(placed);
    }
}
