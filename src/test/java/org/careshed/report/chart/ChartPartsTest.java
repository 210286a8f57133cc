package org.careshed.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.junit.jupiter.api.Test;

class ChartPartsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);

    private static List<String> words(Scene scene) {
        Sheet sheet = scene.sheet(100, 100, "", "");
        List<String> words = new ArrayList<>();
        for (Mark mark : sheet.marks()) {
            if (mark instanceof Mark.Words written) {
                words.add(written.wording().text());
            }
        }
        return words;
    }

    @Test
    void sharesThatLieCloseTogetherGetAPartOfTheAxis() {
        Axis axis = Axis.part(0, 300, 0.843, 0.866);

        assertThat(axis.begin()).isEqualTo(0.84, within(1e-9));
        assertThat(axis.end()).isEqualTo(0.87, within(1e-9));
        Scene scene = new Scene();
        axis.draw(scene, 0, 50);
        assertThat(words(scene)).containsExactly("84 %", "85 %", "86 %", "87 %");
    }

    @Test
    void aPartNeverLeavesZeroToAHundredPerCent() {
        Axis axis = Axis.part(0, 300, 0.995, 1);

        assertThat(axis.end()).isEqualTo(1);
        assertThat(axis.begin()).isLessThan(0.995);
    }

    @Test
    void aLadderBeginsAtZeroAndHoldsTheLargestValue() {
        Ladder ladder = Ladder.fromZero(100, 80, 4600, 5);

        assertThat(ladder.end()).isEqualTo(5000);
        assertThat(ladder.at(0)).isEqualTo(100);
        assertThat(ladder.at(5000)).isEqualTo(20);
    }

    @Test
    void aYearIsMarkedByMonthsAsManyAsFit() {
        Scene wide = new Scene();
        new Days(NEW_YEAR, 365, 0, 1000).draw(wide, 0, 50);
        Scene narrow = new Scene();
        new Days(NEW_YEAR, 365, 0, 300).draw(narrow, 0, 50);

        assertThat(words(wide)).hasSize(12).startsWith("2022-01", "2022-02");
        assertThat(words(narrow)).containsExactly("2022-01", "2022-04", "2022-07", "2022-10");
    }

    @Test
    void aWeekIsMarkedByDays() {
        Scene scene = new Scene();
        new Days(NEW_YEAR, 7, 0, 700).draw(scene, 0, 50);

        assertThat(words(scene)).hasSize(7).startsWith("2022-01-01");
    }

    @Test
    void aDayIsAStretchWithItsFigureInTheMiddle() {
        Days days = new Days(NEW_YEAR, 10, 100, 200);

        assertThat(days.begin(NEW_YEAR)).isEqualTo(100);
        assertThat(days.at(NEW_YEAR.plusDays(9))).isEqualTo(290);
    }

    @Test
    void aMissingHeightLeavesAGapInLineAndBand() {
        double[] x = {0, 1, 2, 3, 4};
        double[] y = {1, 1, Double.NaN, 1, 1};

        assertThat(moves(Curve.line(x, y).getPathIterator(null))).isEqualTo(2);
        assertThat(moves(Curve.band(x, y, new double[5]).getPathIterator(null))).isEqualTo(2);
    }

    private static int moves(PathIterator path) {
        int moves = 0;
        for (; !path.isDone(); path.next()) {
            moves += path.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return moves;
    }

    @Test
    void labelsKeepTheirDistanceAndStayAboveTheBottom() {
        assertThat(Curve.apart(new double[] {90, 10, 88}, 10, 100)).containsExactly(98, 10, 88);
        assertThat(Curve.apart(new double[] {99, 98}, 10, 100)).containsExactly(100, 90);
    }
}
