package org.careshed.report.option;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.report.look.Form;
import org.careshed.report.look.TierLook;

/** The colour and the symbol of a tier in charts. */
public final class TierStyle {
    private TierStyle() {}

    /** Its colour on either paper, a name of {@code report.plot.Paper}. */
    public static String colour(TierLook tier) {
        return String.format(Locale.ROOT, "$%06x", tier.colour().getRGB() & 0xffffff);
    }

    /** Its shape as a symbol of the library. */
    public static String symbol(TierLook tier) {
        return symbol(tier.form());
    }

    /** A shape as a symbol of the library. */
    public static String symbol(Form form) {
        return switch (form) {
            case CIRCLE -> "circle";
            case SQUARE -> "rect";
            case DIAMOND -> "diamond";
            case TRIANGLE -> "triangle";
            default -> "path://" + form.path();
        };
    }

    /** The symbol as a mark beside words; its middle is at a point of the picture. */
    public static Map<String, Object> mark(TierLook tier, double x, double y, double radius) {
        boolean round = tier.form() == Form.CIRCLE;
        List<Object> corners = new ArrayList<>();
        if (!round) {
            double[] at = new double[6];
            for (PathIterator i = tier.symbol(x, y, radius).getPathIterator(null, 0.1); !i.isDone(); i.next()) {
                if (i.currentSegment(at) != PathIterator.SEG_CLOSE) {
                    corners.add(List.of(Numbers.plain(at[0]), Numbers.plain(at[1])));
                }
            }
        }
        return Tree.of(
                "type",
                round ? "circle" : "polygon",
                "silent",
                true,
                "shape",
                round ? Tree.of("cx", x, "cy", y, "r", radius) : Tree.of("points", corners),
                "style",
                Tree.of("fill", colour(tier)));
    }
}
