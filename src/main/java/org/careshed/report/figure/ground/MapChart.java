package org.careshed.report.figure.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.figure.Chart;
import org.careshed.report.option.Tree;

/**
 * A map in two layouts: one for paper and wide screens, one for phones, of which the chart library takes the one that fits.
 *
 * @param wide its ground
 * @param narrow its ground on a phone
 * @param drawing what stands on them
 */
public record MapChart(Ground wide, Ground narrow, Drawing drawing) implements Chart {
    /** Size of the picture files. */
    public static final int WIDTH = 980;

    public static final int HEIGHT = 760;
    private static final int PHONE = 620;

    /** Where the map begins on a phone below a legend of one row. */
    private static final int BELOW_ONE_ROW = 79;

    private static final int LETTERS = 12;
    private static final int PHONE_GAP = 8;

    /** Width of a legend's symbol with the space behind it. */
    private static final int ICON = 19;

    /** Room for a legend on a phone of 320 pixels. */
    private static final int NARROWEST = 280;

    /** What stands on a ground. */
    @FunctionalInterface
    public interface Drawing {
        Parts on(Ground ground, Language language);
    }

    /**
     * Parts of an option.
     *
     * @param series from the bottom up
     * @param legend names and symbols of what can be hidden
     * @param key how to read it
     */
    public record Parts(List<Map<String, Object>> series, List<Object> legend, Key key) {}

    @Override
    public Map<String, Object> option(Language language) {
        Map<String, Object> option = parts(wide, language, false);
        option.put(
                "tooltip",
                Tree.of(
                        "trigger", "item",
                        "confine", true,
                        "formatter", "{b}",
                        "backgroundColor", "$paper",
                        "borderColor", "$rule",
                        "textStyle", Tree.of("color", "$ink", "fontSize", 13),
                        "extraCssText", "max-width:22em;white-space:normal"));
        option.put(
                "media",
                List.of(Tree.of(
                        "query",
                        Tree.of("maxWidth", PHONE),
                        "option",
                        parts(narrow, language, true),
                        "taller",
                        taller(drawing.on(narrow, language).legend()))));
        return option;
    }

    @Override
    public Map<String, Map<String, Object>> maps() {
        Map<String, Map<String, Object>> maps = new LinkedHashMap<>(wide.outline());
        maps.putAll(narrow.outline());
        return maps;
    }

    private Map<String, Object> parts(Ground ground, Language language, boolean phone) {
        Parts parts = drawing.on(ground, language);
        Map<String, Object> geo = ground.geo();
        List<Object> series = new ArrayList<>();
        series.add(ground.borders());
        series.addAll(parts.series());
        series.add(Key.scaleBar(ground));
        series.add(Key.north(ground));
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("geo", phone ? Tree.with(geo, "top", BELOW_ONE_ROW + taller(parts.legend())) : geo);
        option.put("legend", legend(parts.legend(), phone));
        option.put("graphic", parts.key().graphic());
        option.put("series", series);
        return option;
    }

    /** Pixels that a legend on a phone needs for its rows after the first: the map stands so much lower, the picture is so much higher. */
    private static int taller(List<Object> names) {
        int rows = 1;
        double used = 0;
        for (Object item : names) {
            String name = ((Map<?, ?>) item).get("name").toString();
            double width = ICON + Lettering.width(name, LETTERS, false) + PHONE_GAP;
            if (used > 0 && used + width > NARROWEST) {
                rows++;
                used = 0;
            }
            used += width;
        }
        return (rows - 1) * (LETTERS + 2 + PHONE_GAP);
    }

    private static Map<String, Object> legend(List<Object> names, boolean phone) {
        return Tree.of(
                "type",
                "plain",
                "top",
                4,
                "left",
                "center",
                "width",
                phone ? "94%" : "96%",
                "itemWidth",
                14,
                "itemHeight",
                14,
                "itemGap",
                phone ? PHONE_GAP : 14,
                "textStyle",
                Tree.of("color", "$ink", "fontSize", LETTERS),
                "inactiveColor",
                "$rule",
                "data",
                names);
    }
}
