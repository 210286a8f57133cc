package org.careshed.report.option;

import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.look.VerdictName;

/**
 * How figures are drawn against ranges that are wanted or known: every row has its own scale, on which its range is equally
 * wide. Verdicts are {@code within}, {@code below} and {@code above}.
 */
public final class Within {
    /** Widths of the range drawn on either side of it. */
    public static final double BEYOND = 1;

    private static final Map<String, Sign> SIGNS = Map.of(
            "within", Sign.filled("circle", "$009e73"),
            "above", Sign.filled("triangle", "$d55e00"),
            "below", Sign.filled(Sign.DOWN, "$d55e00"));

    private Within() {}

    /** Where a value stands: 0 at the lower end of its range, 1 at the upper; what is too far away at the edge. */
    public static double place(double value, double low, double width) {
        return Math.max(-BEYOND, Math.min(1 + BEYOND, (value - low) / width));
    }

    /** Of so many pixels for all, how many a range takes. */
    public static double range(double pixels) {
        return pixels / (1 + 2 * BEYOND);
    }

    /** The axis of {@link #place}, which needs no labels. */
    public static Map<String, Object> axis() {
        return Axes.bare(Axes.values(0, -BEYOND, 1 + BEYOND, 1, "{value}"));
    }

    /** A verdict in words. */
    public static Text words(String verdict) {
        return VerdictName.of(verdict);
    }

    /** A verdict as a symbol. */
    public static Sign sign(String verdict) {
        return SIGNS.getOrDefault(verdict, SIGNS.get("below"));
    }
}
