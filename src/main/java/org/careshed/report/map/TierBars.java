package org.careshed.report.map;

import java.awt.Color;
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

/**
 * Each town's visits by tier as a bar of 100 per cent, the whole county first, then towns by their visits; where there are
 * many, the smaller ones share a bar.
 */
final class TierBars {
    private static final int MOST_TOWNS = 12;
    private static final double ROW = 53;
    private static final double TALLEST_ROW = 58;
    private static final double BAR = 17;
    private static final double LABEL_GAP = 5;
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
        bars.addAll(towns.size() > MOST_TOWNS ? largest(towns) : towns);
    }

    /** The towns with the most visits, and all others as one. */
    private List<Bar> largest(List<Bar> towns) {
        List<Bar> shown = new ArrayList<>(towns.subList(0, MOST_TOWNS - 1));
        List<Bar> others = towns.subList(MOST_TOWNS - 1, towns.size());
        double[] visits = new double[tiers.size()];
        for (Bar other : others) {
            for (int tier = 0; tier < visits.length; tier++) {
                visits[tier] += other.visits()[tier];
            }
        }
        Wording name = Wording.both(others.size() + " other towns", "其他" + others.size() + "个镇");
        shown.add(new Bar(name, visits, false));
        return shown;
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
        List<Piece> pieces = pieces(bar, x, width);
        double[] starts = labelsBelow(pieces, x + width);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double start = starts[i];
            scene.group(piece.tip(), g -> {
                Rectangle2D shape = new Rectangle2D.Double(piece.from(), y, piece.length(), BAR);
                g.figure(shape, Ink.fill(piece.tier().colour()).edged(Palette.BORDER, 1));
                if (piece.holdsLabel()) {
                    Color letters = piece.tier().lettersOn();
                    g.write(piece.label(), piece.middle(), y + 12.5, Mark.Anchor.MIDDLE, 11, true, letters);
                } else {
                    double foot = start + piece.labelWidth() / 2;
                    Line2D leader = new Line2D.Double(piece.middle(), y + BAR, foot, y + BAR + 5);
                    g.figure(leader, Ink.line(piece.tier().colour(), 1.2));
                    g.write(piece.label(), start, y + BAR + 14, Mark.Anchor.START, 10, true, Palette.TEXT);
                }
            });
        }
    }

    private List<Piece> pieces(Bar bar, double x, double width) {
        List<Piece> pieces = new ArrayList<>();
        double at = x;
        for (int i = 0; i < tiers.size(); i++) {
            double share = bar.visits()[i] / bar.total();
            if (share > 0) {
                String tip = bar.name().text() + ", " + tiers.get(i).name().text() + ": " + Figures.percent(share)
                        + ", " + Figures.exact(bar.visits()[i]) + " visits";
                Wording label = Wording.of(Figures.wholePercent(share) + " %");
                pieces.add(new Piece(tiers.get(i), at, width * share, label, tip));
            }
            at += width * share;
        }
        return pieces;
    }

    /** Where labels of narrow pieces begin below the bar: under their piece, side by side, inside the bar's end. */
    private static double[] labelsBelow(List<Piece> pieces, double end) {
        double[] starts = new double[pieces.size()];
        double free = 0;
        for (int i = 0; i < starts.length; i++) {
            Piece piece = pieces.get(i);
            starts[i] = Math.max(free, piece.middle() - piece.labelWidth() / 2);
            free = piece.holdsLabel() ? free : starts[i] + piece.labelWidth() + LABEL_GAP;
        }
        double last = end;
        for (int i = starts.length - 1; i >= 0; i--) {
            if (!pieces.get(i).holdsLabel()) {
                starts[i] = Math.min(starts[i], last - pieces.get(i).labelWidth());
                last = starts[i] - LABEL_GAP;
            }
        }
        return starts;
    }

    /** One tier's part of a bar. */
    private record Piece(TierLook tier, double from, double length, Wording label, String tip) {
        double middle() {
            return from + length / 2;
        }

        double labelWidth() {
            return Lettering.width(label, 10, true);
        }

        boolean holdsLabel() {
            return Lettering.width(label, 11, true) + 4 <= length;
        }
    }
}
