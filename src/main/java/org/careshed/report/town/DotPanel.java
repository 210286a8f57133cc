package org.careshed.report.town;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.Function;
import org.careshed.report.chart.Axis;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;

/**
 * One share of many rows as dots on an axis, with the whole's share as a line through all of them.
 *
 * @param values where figures end, right of the axis
 */
record DotPanel(Axis axis, Spread whole, Color colour, double values) {
    static final double ROW = 30;
    private static final double LENGTH = 292;
    private static final double VALUES = 394;

    /** As long an axis as all shares need; all of 0 to 100 per cent if asked. */
    static DotPanel of(double from, Color colour, Spread whole, List<Spread> shares, boolean full) {
        double low = whole.low();
        double high = whole.high();
        for (Spread share : shares) {
            low = share.known() ? Math.min(low, share.low()) : low;
            high = share.known() ? Math.max(high, share.high()) : high;
        }
        Axis axis = full ? Axis.percent(from, LENGTH, 1) : Axis.part(from, LENGTH, low, high);
        return new DotPanel(axis, whole, colour, from + VALUES);
    }

    /** Title, axis and the whole's line down to the bottom. */
    void ground(Scene scene, Wording title, double top, double bottom) {
        boolean cut = axis.begin() > 0 || axis.end() < 1;
        Wording more = cut ? Wording.both("(part of 0 to 100 %)", "（局部刻度）") : Wording.of("");
        scene.write(title, axis.from(), top - 42, Mark.Anchor.START, 12.5, true, Palette.TEXT);
        scene.write(more, axis.from(), top - 26, 10, Palette.MUTED);
        axis.draw(scene, top, bottom);
        if (whole.known()) {
            double x = axis.at(whole.mean());
            scene.figure(new Line2D.Double(x, top, x, bottom), Ink.dashes(colour, 1.4));
        }
    }

    void dot(Scene scene, String name, Spread share, double y, boolean bold) {
        if (!share.known()) {
            scene.write(Wording.both("no visits", "无就诊"), axis.from() + 4, y + 4, 10.5, Palette.MUTED);
            return;
        }
        double x = axis.at(share.mean());
        double half = axis.at(share.high()) - x;
        String text = Figures.percent(share.mean());
        scene.group(name + ": " + text, g -> {
            g.figure(new Line2D.Double(axis.at(share.low()), y, x + half, y), Ink.line(colour, 2));
            g.figure(
                    new Ellipse2D.Double(x - 5.5, y - 5.5, 11, 11),
                    Ink.fill(bold ? Palette.TEXT : colour).edged(Color.WHITE, 1));
        });
        String interval = share.half().isPresent()
                ? " ± " + Heading.atLeastATenth(share.half().getAsDouble() * 100)
                : "";
        scene.write(Wording.of(text + interval), values, y + 4, Mark.Anchor.END, 11, bold, Palette.TEXT);
    }

    /** Shares of some rows. */
    static List<Spread> of(List<String> keys, Function<String, Spread> share) {
        return keys.stream().map(share).toList();
    }
}
