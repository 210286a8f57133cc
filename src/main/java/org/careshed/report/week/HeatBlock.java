package org.careshed.report.week;

import java.util.List;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;

/**
 * Rows that belong together: a facility's resources, or a summary of many facilities.
 *
 * @param first its first name, bold where another line follows
 * @param second below it where there are two rows or more; else behind it
 */
record HeatBlock(Wording first, Wording second, List<HeatRow> rows) {
    private static final double GAP = 5;
    private static final double ROOM = 292;

    double height() {
        return rows.size() * HeatRow.HEIGHT + GAP;
    }

    void draw(Scene scene, List<String> weeks, double y) {
        boolean oneLine = rows.size() == 1;
        Wording name = oneLine && !second.text().isEmpty() ? first.plus(new Wording(" " + second.text(), "")) : first;
        scene.write(
                name.within(ROOM, 10.5, !oneLine),
                Heading.LEFT,
                y + 12,
                Mark.Anchor.START,
                10.5,
                !oneLine,
                Palette.TEXT);
        if (!oneLine) {
            scene.write(second.within(ROOM, 10.5, false), Heading.LEFT, y + HeatRow.HEIGHT + 12, 10.5, Palette.MUTED);
        }
        double top = y;
        for (HeatRow row : rows) {
            row.draw(scene, weeks, top);
            top += HeatRow.HEIGHT;
        }
    }
}
