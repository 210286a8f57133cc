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
 * @param grassroots of the grassroots inside the county
 * @param form its shape
 */
public record TierLook(String id, Name name, boolean inCounty, boolean grassroots, Color colour, Form form) {
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
     * Looks by tier id, in the order of care: grassroots by number of facilities, other tiers of the county by number of
     * physicians, tiers outside.
     */
    public static Map<String, TierLook> of(List<Row> tiers, List<Row> facilities) {
        Map<String, Double> number = new LinkedHashMap<>();
        Map<String, Double> physicians = new LinkedHashMap<>();
        for (Row row : facilities) {
            number.merge(row.text("tier"), 1.0, Double::sum);
            physicians.merge(row.text("tier"), row.number("physicians"), Double::sum);
        }
        Comparator<Row> most = most(physicians).thenComparing(row -> row.text("tier"));
        Map<String, TierLook> looks = new LinkedHashMap<>();
        Predicate<Row> inside = row -> row.truth("in_county");
        Predicate<Row> grassroots = row -> row.truth("grassroots");
        put(tiers, inside.and(grassroots), most(number).thenComparing(most), GRASSROOTS, looks);
        put(tiers, inside.and(grassroots.negate()), most, HOSPITALS, looks);
        put(tiers, inside.negate(), most, OUTSIDE, looks);
        return looks;
    }

    private static Comparator<Row> most(Map<String, Double> byTier) {
        return Comparator.comparingDouble(row -> -byTier.getOrDefault(row.text("tier"), 0.0));
    }

    private static void put(
            List<Row> tiers,
            Predicate<Row> group,
            Comparator<Row> order,
            List<Style> styles,
            Map<String, TierLook> looks) {
        List<Row> members = tiers.stream().filter(group).sorted(order).toList();
        for (int i = 0; i < members.size(); i++) {
            Row row = members.get(i);
            String id = row.text("tier");
            Style style = styles.get(i % styles.size());
            Color colour = new Color(style.colour());
            boolean in = row.truth("in_county");
            looks.put(id, new TierLook(id, Name.of(id, row), in, in && row.truth("grassroots"), colour, style.form()));
        }
    }

    /** The tier's symbol around a point, with the area of a circle of this radius. */
    public Shape symbol(double x, double y, double radius) {
        return form.around(x, y, radius);
    }
}
