package org.careshed.report.figure.proof;

import java.util.List;
import java.util.Map;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.proof.Agreement;

/**
 * A symbol with its colour; a hollow one has the paper's colour inside.
 *
 * @param form of the library
 */
record Signs(String form, String colour, boolean hollow) {
    static final Signs PUBLISHED = new Signs("rect", "$ink", true);

    private static final Map<Agreement, Signs> AGREEMENTS = Map.of(
            Agreement.ORDER_OF_SIZE, new Signs("circle", "$009e73", false),
            Agreement.SIGN, new Signs("triangle", "$0072b2", false),
            Agreement.DISAGREES, new Signs("diamond", "$d55e00", false),
            Agreement.UNDECIDED, new Signs("circle", "$999999", true),
            Agreement.CANNOT_BE_EXPRESSED, new Signs("circle", "$999999", true));

    static Signs of(Agreement agreement) {
        return AGREEMENTS.get(agreement);
    }

    static Signs within(String verdict) {
        return switch (verdict) {
            case "within" -> of(Agreement.ORDER_OF_SIZE);
            case "above" -> new Signs("triangle", "$d55e00", false);
            default -> new Signs("path://M0 0L10 0L5 9Z", "$d55e00", false);
        };
    }

    /** Symbols at points. */
    Map<String, Object> at(int axes, List<?> points, double size) {
        Map<String, Object> symbols = Strokes.points(axes, points, form, size, colour);
        return hollow
                ? Tree.with(symbols, "itemStyle", Tree.of("color", "$paper", "borderColor", colour, "borderWidth", 1.6))
                : symbols;
    }
}
