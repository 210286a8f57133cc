package org.careshed.report.drawing;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels beside points. A label never covers another label, a large symbol or the frame; covering small
 * things costs as much as standing a little farther away, and the cheapest position wins. First come, first served: ask
 * in order of importance.
 */
public final class Labels {
    private static final double[][] SIDES = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.8, -0.8}, {-0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}
    };
    private static final double LINE = 1.25;
    private static final double SMALL_THING = 7;
    private static final double LEADER_FROM = 11;
    private static final double CROSSED_LABEL = 40;

    private final Rectangle2D frame;
    private final double farthest;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> better = new ArrayList<>();
    private final List<Rectangle2D> labels = new ArrayList<>();

    /** Labels stay inside the frame and at most {@code farthest} away from their point. */
    public Labels(Rectangle2D frame, double farthest) {
        this.frame = frame;
        this.farthest = farthest;
    }

    /** Keeps labels off a symbol. */
    public void keepClear(double x, double y, double radius) {
        taken.add(around(x, y, radius));
    }

    /** Keeps labels off a box. */
    public void keepClear(Rectangle2D box) {
        taken.add(box);
    }

    /** Keeps labels off a small thing where there is room elsewhere. */
    public void spare(double x, double y, double radius) {
        better.add(around(x, y, radius));
    }

    /** A line of a label. */
    public record Line(Wording wording, double size, boolean bold) {
        double width() {
            return Lettering.width(wording, size, bold);
        }
    }

    /**
     * A line that has found its place.
     *
     * @param x where the anchor stands
     * @param y the base line
     */
    public record Placed(Line line, double x, double y, Anchor anchor) {}

    /** Which end of the words stands at x. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private record Position(Rectangle2D box, double[] side, double gap, double cost) {}

    /** The lines, placed near a symbol of this radius; empty if there is no room. */
    public Optional<List<Placed>> place(List<Line> lines, double x, double y, double radius) {
        double width = lines.stream().mapToDouble(Line::width).max().orElse(0);
        double height = lines.stream().mapToDouble(l -> l.size() * LINE).sum();
        Optional<Position> best = Optional.empty();
        for (double gap = 3; gap <= 3 + farthest; gap += 5) {
            if (best.isPresent() && best.get().cost() <= gap) {
                break;
            }
            for (double[] side : SIDES) {
                Optional<Position> next = position(width, height, side, x, y, radius, gap);
                if (next.isPresent()
                        && (best.isEmpty() || next.get().cost() < best.get().cost())) {
                    best = next;
                }
            }
        }
        best.ifPresent(position -> {
            taken.add(position.box());
            labels.add(position.box());
        });
        return best.map(position -> placed(lines, position));
    }

    private Optional<Position> position(
            double width, double height, double[] side, double x, double y, double radius, double gap) {
        double left = x + side[0] * (radius + gap) - width * (1 - Math.signum(side[0])) / 2;
        double top = y + side[1] * (radius + gap) - height * (1 - Math.signum(side[1])) / 2;
        Rectangle2D box = new Rectangle2D.Double(left, top, width, height);
        if (!frame.contains(box) || taken.stream().anyMatch(box::intersects)) {
            return Optional.empty();
        }
        double cost =
                gap + SMALL_THING * better.stream().filter(box::intersects).count();
        if (gap > LEADER_FROM) {
            Line2D leader = leader(box, x, y);
            cost += CROSSED_LABEL * labels.stream().filter(leader::intersects).count();
        }
        return Optional.of(new Position(box, side, gap, cost));
    }

    private static Line2D leader(Rectangle2D box, double x, double y) {
        double toX = Math.min(Math.max(x, box.getMinX()), box.getMaxX());
        double toY = Math.min(Math.max(y, box.getMinY()), box.getMaxY());
        return new Line2D.Double(x, y, toX, toY);
    }

    private static Rectangle2D around(double x, double y, double radius) {
        return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static List<Placed> placed(List<Line> lines, Position position) {
        List<Placed> placed = new ArrayList<>();
        Rectangle2D box = position.box();
        double[] side = position.side();
        Anchor anchor = side[0] > 0 ? Anchor.START : side[0] < 0 ? Anchor.END : Anchor.MIDDLE;
        double at = side[0] > 0 ? box.getMinX() : side[0] < 0 ? box.getMaxX() : box.getCenterX();
        double base = box.getMinY();
        for (Line line : lines) {
            base += line.size() * LINE;
            placed.add(new Placed(line, at, base - line.size() * 0.3, anchor));
        }
        return placed;
    }
}
