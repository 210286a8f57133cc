package org.careshed.report.map;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** Each town's visits by tier as a bar of 100 per cent, the whole county first, then towns by their visits. */
final class TierBars {
    private static final double ROW = 50;
    private static final double TALLEST_ROW = 58;
    private static final double BAR = 17;
    private static final double LEGEND_LINE = 20;
    private static final Wording TITLE = Wording.both("Where each town's visits go", "各镇就诊去向");

    private final List<TierLook> tiers;
    private final List<Bar> bars = new ArrayList<>();

    /** One bar: visits by tier, in the order of tiers. */
    private record Bar(Wording name, double[] visits, boolean whole) {
        double total() {
            double sum = 0;
            for (double v : visits) {
                sum += v;
            }
            return sum;
        }
    }

    TierBars(Atlas atlas, CareFlows flows) {
        tiers = List.copyOf(atlas.tiers().values());
        List<Bar> towns = new ArrayList<>();
        for (Map.Entry<String, Atlas.Site> town : atlas.towns().entrySet()) {
            double[] visits = tiers.stream()
                    .mapToDouble(t -> flows.ofTownToTier(town.getKey(), t.id()))
                    .toArray();
            towns.add(new Bar(town.getValue().name().both(), visits, false));
        }
        towns.sort(Comparator.comparingDouble(Bar::total).reversed());
        double[] all = tiers.stream().mapToDouble(t -> flows.toTier(t.id())).toArray();
        bars.add(new Bar(Wording.both("Whole county", "全县"), all, true));
        bars.addAll(towns);
    }

    double height() {
        return 36 + tiers.size() * LEGEND_LINE + 14 + bars.size() * ROW + 10;
    }

    void draw(Scene scene, Rectangle2D room) {
        double x = room.getX();
        scene.write(
                TITLE.within(room.getWidth(), 14, true),
                x,
                room.getY() + 12,
                Mark.Anchor.START,
                14,
                true,
                Palette.TEXT);
        double y = room.getY() + 36;
        for (TierLook tier : tiers) {
            scene.figure(tier.symbol(x + 8, y - 4, 6), Ink.fill(tier.colour()));
            scene.write(tier.name().both().within(room.getWidth() - 24, 12, false), x + 22, y, 12, Palette.TEXT);
            y += LEGEND_LINE;
        }
        y += 8;
        double spare = room.getHeight() - height();
        double row = Math.min(TALLEST_ROW, ROW + spare / bars.size());
        for (Bar bar : bars) {
            bar(scene, bar, x, y, room.getWidth());
            y += row + (bar.whole() ? 6 : 0);
        }
    }

    private void bar(Scene scene, Bar bar, double x, double y, double width) {
        double total = bar.total();
        String count = total == 0 ? "no visits" : Figures.about(total) + " visits";
        double countWidth = Lettering.width(count, 11, false);
        scene.write(
                bar.name().within(width - countWidth - 12, 12, bar.whole()),
                x,
                y + 10,
                Mark.Anchor.START,
                12,
                bar.whole(),
                Palette.TEXT);
        scene.write(Wording.of(count), x + width, y + 10, Mark.Anchor.END, 11, false, Palette.MUTED);
        scene.figure(new Rectangle2D.Double(x, y + 15, width, BAR), Ink.fill(Palette.FAINT));
        if (total > 0) {
            segments(scene, bar, x, y + 15, width);
        }
    }

    private void segments(Scene scene, Bar bar, double x, double y, double width) {
        double at = x;
        double free = x;
        for (int i = 0; i < tiers.size(); i++) {
            TierLook tier = tiers.get(i);
            double share = bar.visits()[i] / bar.total();
            double length = width * share;
            if (share == 0) {
                continue;
            }
            Rectangle2D piece = new Rectangle2D.Double(at, y, length, BAR);
            String tip = bar.name().text() + ", " + tier.name().text() + ": " + Figures.percent(share) + ", "
                    + Figures.exact(bar.visits()[i]) + " visits";
            Wording label = Wording.of(Figures.wholePercent(share) + " %");
            double labelWidth = Lettering.width(label, 11, true);
            double middle = at + length / 2;
            double under = Math.max(free, Math.min(middle - labelWidth / 2, x + width - labelWidth));
            boolean fits = labelWidth + 4 <= length;
            scene.group(tip, g -> {
                g.figure(piece, Ink.fill(tier.colour()).edged(Palette.BORDER, 1));
                if (fits) {
                    g.write(label, middle, y + 12.5, Mark.Anchor.MIDDLE, 11, true, tier.lettersOn());
                } else {
                    g.figure(
                            new Line2D.Double(middle, y + BAR, under + labelWidth / 2, y + BAR + 4),
                            Ink.line(tier.colour(), 1.2));
                    g.write(label, under, y + BAR + 13, Mark.Anchor.START, 10, true, Palette.TEXT);
                }
            });
            free = fits ? free : under + labelWidth + 6;
            at += length;
        }
    }
}
