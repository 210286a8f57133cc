package org.careshed.report.look;

import java.awt.Color;
import java.awt.Shape;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.careshed.report.input.Row;

/**
 * How a tier looks in every picture: one colour of the Okabe-Ito set, which colour-blind readers can tell apart, and one
 * shape, so that colour never says anything alone.
 *
 * @param form its shape
 */
public record TierLook(String id, Name name, boolean inCounty, Color colour, Form form) {
    private static final List<Style> GRASSROOTS = List.of(
            new Style(0x56B4E9, Form.CIRCLE),
            new Style(0x009E73, Form.SQUARE),
            new Style(0xF0E442, Form.TRIANGLE_DOWN),
            new Style(0x8FD3C1, Form.HEXAGON));
    private static final List<Style> HOSPITALS = List.of(
            new Style(0x0072B2, Form.DIAMOND),
            new Style(0xCC79A7, Form.CROSS),
            new Style(0x3B3F46, Form.PENTAGON),
            new Style(0x7A5BA6, Form.HEXAGON));
    private static final List<Style> OUTSIDE = List.of(
            new Style(0xD55E00, Form.TRIANGLE),
            new Style(0xE69F00, Form.STAR),
            new Style(0x999999, Form.HEXAGON),
            new Style(0x8C510A, Form.PENTAGON));

    private record Style(int colour, Form form) {}

    /**
     * Looks by tier id, in the order of care: grassroots, other tiers of the county, tiers outside; within each the tier
     * of more facilities first.
     */
    public static Map<String, TierLook> of(List<Row> tiers, Map<String, Long> facilities) {
        Map<String, TierLook> looks = new LinkedHashMap<>();
        take(tiers, facilities, row -> row.truth("in_county") && row.truth("grassroots"), GRASSROOTS, looks);
        take(tiers, facilities, row -> row.truth("in_county") && !row.truth("grassroots"), HOSPITALS, looks);
        take(tiers, facilities, row -> !row.truth("in_county"), OUTSIDE, looks);
        return looks;
    }

    private static void take(
            List<Row> tiers,
            Map<String, Long> facilities,
            Predicate<Row> group,
            List<Style> palette,
            Map<String, TierLook> looks) {
        List<Row> members = tiers.stream()
                .filter(group)
                .sorted(Comparator.comparing((Row row) -> -facilities.getOrDefault(row.text("tier"), 0L))
                        .thenComparing(row -> row.text("tier")))
                .toList();
        for (int i = 0; i < members.size(); i++) {
            Row row = members.get(i);
            String id = row.text("tier");
            Style style = palette.get(i % palette.size());
            looks.put(
                    id,
                    new TierLook(
                            id, Name.of(id, row), row.truth("in_county"), new Color(style.colour()), style.form()));
        }
    }

    /** The tier's symbol around a point, with the area of a circle of this radius. */
    public Shape symbol(double x, double y, double radius) {
        return form.around(x, y, radius);
    }

    /** Black or white, whichever is easier to read on the colour. */
    public Color lettersOn() {
        double light = 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
        return light > 125 ? Palette.TEXT : Color.WHITE;
    }
}
