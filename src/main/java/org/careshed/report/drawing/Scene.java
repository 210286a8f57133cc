package org.careshed.report.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet of marks, painted in the order they were put on it. Sheet units are CSS pixels; the PNG has two dots a unit.
 */
public final class Scene {
    private final List<Mark> marks = new ArrayList<>();
    private final List<Double> cuts = new ArrayList<>();

    /** Paints a shape. */
    public void figure(Shape shape, Ink ink) {
        marks.add(new Mark.Figure(shape, ink));
    }

    /** Writes ordinary words that begin at x. */
    public void write(Wording wording, double x, double y, double size, Color colour) {
        write(wording, x, y, Mark.Anchor.START, size, false, colour);
    }

    /** Writes words. */
    public void write(
            Wording wording, double x, double y, Mark.Anchor anchor, double size, boolean bold, Color colour) {
        add(new Mark.Words(wording, x, y, anchor, size, bold, colour, false));
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    /** Puts marks on the sheet that share one tip. */
    public void group(String tip, Consumer<Scene> drawing) {
        Scene inner = new Scene();
        drawing.accept(inner);
        marks.add(new Mark.Group(tip, inner.marks));
    }

    /** A page may end at this height without cutting anything in two; heights are told from top to bottom. */
    public void mayCut(double y) {
        cuts.add(y);
    }

    /** The finished sheet. */
    public Sheet sheet(double width, double height, String title, String description) {
        return new Sheet(width, height, title, description, marks, cuts);
    }
}
