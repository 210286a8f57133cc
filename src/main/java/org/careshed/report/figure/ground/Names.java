package org.careshed.report.figure.ground;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.report.drawing.Labels;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Atlas;
import org.careshed.report.option.Tree;

/** Names beside towns, facilities and cities where there is room; tips tell the others. */
final class Names {
    private static final int FEW_PLACES = 25;
    private static final int FEW_ALIKE = 8;
    private static final double WIDEST = 190;
    private static final int LINES = 3;
    private static final double FARTHEST = 14;

    private final Ground ground;
    private final Language language;
    private final Labels labels;
    private final List<Object> data = new ArrayList<>();

    /** A line of a label. */
    record Line(String words, double size, boolean bold) {}

    /** Names keep clear of the box, which is in the frame's pixels. */
    Names(Ground ground, Language language, Rectangle2D keyBox) {
        this.ground = ground;
        this.language = language;
        labels = new Labels(ground.frame(), FARTHEST);
        labels.keepClear(keyBox);
    }

    /** Keeps names off a symbol. */
    void keepClear(Point2D at, double radius) {
        if (radius < 5 * ground.scale()) {
            labels.spare(at.getX(), at.getY(), radius);
        } else {
            labels.keepClear(at.getX(), at.getY(), radius);
        }
    }

    /** Keeps names off a point of an arrow where there is room elsewhere. */
    void spare(Point2D at, double radius) {
        labels.spare(at.getX(), at.getY(), radius);
    }

    /** Writes lines beside a point, if there is room. */
    void write(Point2D at, double radius, List<Line> lines) {
        List<Labels.Line> wanted = new ArrayList<>();
        for (Line line : lines) {
            double size = size(line);
            double room = WIDEST * Math.max(0.6, ground.scale());
            Lettering.wrap(line.words(), size, room).stream()
                    .filter(words -> !words.isEmpty())
                    .limit(LINES)
                    .map(words -> Wording.of(words).within(room, size, line.bold()))
                    .forEach(words -> wanted.add(new Labels.Line(words, size, line.bold())));
        }
        labels.place(wanted, at.getX(), at.getY(), radius)
                .ifPresent(placed -> placed.forEach(words -> data.add(item(at, words))));
    }

    /** Whether a facility's name is on the map at all: those of rare tiers, or all of a small county. */
    boolean named(Atlas.Provider provider) {
        long alike = ground.atlas().providers().values().stream()
                .filter(other -> other.tier().equals(provider.tier()))
                .count();
        return ground.scale() == 1 && (ground.atlas().inside().size() <= FEW_PLACES || alike <= FEW_ALIKE);
    }

    Map<String, Object> series() {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("id", "names");
        series.put("name", "");
        series.put("type", "scatter");
        series.put("coordinateSystem", "geo");
        series.put("silent", true);
        series.put("z", 6);
        series.put("symbol", "circle");
        series.put("symbolSize", 1);
        series.put("itemStyle", Tree.of("color", "transparent", "opacity", 1));
        series.put("tooltip", Tree.of("show", false));
        series.put("labelLayout", Tree.of("hideOverlap", true));
        series.put("data", data);
        return series;
    }

    private double size(Line line) {
        return ground.scale() == 1 ? line.size() : line.bold() ? 11 : 10;
    }

    private Map<String, Object> item(Point2D at, Labels.Placed words) {
        Labels.Line line = words.line();
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("show", true);
        label.put("formatter", "{b}");
        label.put(
                "position",
                List.of(Ground.tenth(words.x() - at.getX()), Ground.tenth(words.y() - at.getY() - line.size() * 0.35)));
        label.put(
                "align",
                switch (words.anchor()) {
                    case START -> "left";
                    case MIDDLE -> "center";
                    case END -> "right";
                });
        label.put("verticalAlign", "middle");
        label.put("fontSize", line.size());
        label.put("fontWeight", line.bold() ? "bold" : "normal");
        label.put("color", line.bold() ? "$ink" : "$muted");
        label.put("textBorderColor", "$paper");
        label.put("textBorderWidth", 2.5);
        return Tree.of("name", line.wording().text(), "value", ground.at(at), "label", label);
    }
}
