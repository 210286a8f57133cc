package org.careshed.report.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/** One thing on a sheet. */
public sealed interface Mark {

    /** A painted shape. */
    record Figure(Shape shape, Ink ink) implements Mark {}

    /**
     * A line of text.
     *
     * @param x where the anchor stands
     * @param y the base line
     * @param size of the letters in sheet units
     * @param halo a white rim that keeps the words legible on lines and colours
     */
    record Words(
            Wording wording, double x, double y, Anchor anchor, double size, boolean bold, Color colour, boolean halo)
            implements Mark {

        public Words haloed() {
            return new Words(wording, x, y, anchor, size, bold, colour, true);
        }

        /** Width of the wider form on the sheet. */
        public double width() {
            return Lettering.width(wording, size, bold);
        }
    }

    /** Marks that belong together; the tip is shown when a reader of the SVG points at them. */
    record Group(String tip, List<Mark> marks) implements Mark {
        public Group {
            tip = Wording.of(tip).text();
            marks = List.copyOf(marks);
        }
    }

    /** Which end of the words stands at x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
