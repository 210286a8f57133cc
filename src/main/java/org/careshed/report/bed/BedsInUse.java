package org.careshed.report.bed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.careshed.report.chart.Days;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.bed.Ward;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;

/** The picture of beds in use over time, a panel for each class of beds of a facility. */
public final class BedsInUse {
    public static final String FILE = "beds-in-use";
    public static final Wording TITLE = Wording.both("Beds in use", "床位使用");
    private static final double WIDTH = 1200;
    private static final int COLUMNS = 3;
    private static final double COLUMN = 391;
    private static final double LABELS = 34;
    private static final double LENGTH = 326;
    private static final int MOST_PANELS = 36;
    private static final Wording NOTHING = Wording.both("This run has no beds.", "本次运行没有床位。");

    private BedsInUse() {}

    public static Sheet draw(Heading heading, Atlas atlas, List<Row> bedDays, List<Row> bedUse) {
        if (bedDays.isEmpty()) {
            return heading.saying(TITLE, NOTHING, WIDTH);
        }
        LocalDate first = day(bedDays, Comparator.naturalOrder());
        int count = (int) (day(bedDays, Comparator.reverseOrder()).toEpochDay() - first.toEpochDay()) + 1;
        List<Ward> wards = Ward.of(bedDays, bedUse, first, count, heading.replications());
        if (wards.isEmpty()) {
            return heading.saying(TITLE, NOTHING, WIDTH);
        }
        LocalDate counted = bedDays.stream()
                .filter(row -> row.truth("counted"))
                .map(row -> row.day("day"))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        Scene scene = new Scene();
        heading.draw(scene, TITLE, WIDTH - Heading.LEFT);
        List<Ward> shown = largest(wards);
        for (int i = 0; i < shown.size(); i++) {
            double from = Heading.LEFT + LABELS + (i % COLUMNS) * COLUMN;
            double y = Heading.BOTTOM + 14 + i / COLUMNS * WardPanel.HEIGHT;
            if (i % COLUMNS == 0) {
                scene.mayCut(y);
            }
            Atlas.Provider facility = atlas.provider(shown.get(i).facility());
            Days days = new Days(first, count, from, LENGTH);
            new WardPanel(shown.get(i), facility.name(), atlas.tierOf(facility), days, counted).draw(scene, y);
        }
        int lines = (shown.size() + COLUMNS - 1) / COLUMNS;
        double bottom = Heading.BOTTOM + 14 + lines * WardPanel.HEIGHT;
        return heading.sheet(scene, TITLE, bottom, WIDTH, caption(heading, wards.size() - shown.size()));
    }

    private static LocalDate day(List<Row> bedDays, Comparator<LocalDate> order) {
        return bedDays.stream().map(row -> row.day("day")).min(order).orElseThrow();
    }

    /** As many as a sheet holds, the largest; in the order that they have. */
    private static List<Ward> largest(List<Ward> wards) {
        List<Ward> largest = wards.stream()
                .sorted(Comparator.comparingDouble(ward -> -ward.beds()))
                .limit(MOST_PANELS)
                .toList();
        return wards.stream().filter(largest::contains).toList();
    }

    private static Wording[] caption(Heading heading, int leftOut) {
        String english =
                "Coloured: beds with a patient at midnight; black line: all beds of the class. Below: patients who"
                        + " wait for a bed. In words: the counted days, that is the share of bed-days in use and the mean wait of"
                        + " those put to bed. Grey ground: warm-up, not counted. Each panel has its own scale, from 0. "
                        + (heading.replications() > 1
                                ? "Means over " + heading.replications()
                                        + " replications; ribbons: from the lowest to the highest of them."
                                : heading.basis())
                        + (leftOut > 0 ? " The " + leftOut + " smallest wards are left out." : "");
        String chinese = "彩色：午夜在用床位；黑线：该类床位总数；下方：等候床位的患者。文字为统计期的床位使用率和入院平均等候天数；" + "灰底为预热期。各图刻度不同，均从0开始。";
        return new Wording[] {Wording.of(english), new Wording(chinese, "")};
    }
}
