package org.careshed.report.figure.ground;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.ground.Names.Line;
import org.careshed.report.look.Atlas;
import org.careshed.report.map.Projection;

/** Names that every map has: cities with their distance, towns, facilities. */
public final class Sights {
    private static final List<Text> POINTS = List.of(
            Text.of("E", "东"),
            Text.of("NE", "东北"),
            Text.of("N", "北"),
            Text.of("NW", "西北"),
            Text.of("W", "西"),
            Text.of("SW", "西南"),
            Text.of("S", "南"),
            Text.of("SE", "东南"));
    private static final int TOWNS = 40;
    private static final double NAME = 13;

    /** 8 points where a map fills a sheet of A4 on its side. */
    private static final double SMALL = 12.2;

    private static final String COUNTY_SEAT = "county-seat";

    private Sights() {}

    /**
     * The series of names.
     *
     * @param arrows what names keep off where there is room elsewhere
     * @param radius of a facility's symbol
     * @param cityWords what is told of a city beside its name and distance; empty for nothing
     * @param townWords the same of a town
     */
    public static Map<String, Object> names(
            Ground ground,
            Language language,
            Key key,
            Arrows arrows,
            ToDoubleFunction<Atlas.Provider> radius,
            Function<String, Text> cityWords,
            Function<String, Text> townWords) {
        Names names = new Names(
                ground,
                language,
                key.box(ground.frame(), MapChart.WIDTH * ground.frame().getWidth() / 940, 28));
        Symbols symbols = new Symbols(ground);
        Atlas atlas = ground.atlas();
        List<Atlas.Provider> largest = atlas.providers().values().stream()
                .filter(provider -> ground.symbols().provider(provider.id()).isPresent())
                .sorted(Comparator.comparingDouble(provider -> -radius.applyAsDouble(provider)))
                .toList();
        largest.forEach(provider -> names.keepClear(symbols.point(provider), radius.applyAsDouble(provider)));
        ground.symbols().cities().values().forEach(at -> names.keepClear(at, 9));
        arrows.shafts().forEach(shaft -> names.spare(shaft.at(), shaft.radius()));
        ground.symbols().cities().forEach((id, at) -> city(names, ground, language, id, at, cityWords.apply(id)));
        towns(atlas).forEach((id, site) -> {
            List<Line> lines =
                    new ArrayList<>(List.of(new Line(site.name().words().in(language), NAME, true)));
            lines.add(new Line(townWords.apply(id).in(language), SMALL, false));
            double inTheMiddle = largest.stream()
                    .filter(provider -> provider.place().equals(site.id()))
                    .mapToDouble(radius)
                    .max()
                    .orElse(0);
            names.write(ground.symbols().site(site.id()), Math.max(9 * ground.scale(), inTheMiddle), lines);
        });
        largest.stream()
                .filter(names::named)
                .forEach(provider -> names.write(
                        symbols.point(provider),
                        radius.applyAsDouble(provider),
                        List.of(new Line(provider.name().words().in(language), SMALL, false))));
        return names.series();
    }

    /** How far a city lies from the county seat, and in which direction. */
    public static Text distance(Ground ground, String city, Point2D at) {
        Atlas.Site centre = ground.atlas().centre().orElseThrow();
        double km = Projection.km(centre, ground.atlas().site(city));
        int eighth = (int) Math.round(new Symbols(ground).direction(at) / (StrictMath.PI / 4));
        Text point = POINTS.get(Math.floorMod(eighth, POINTS.size()));
        return Text.of("{km} km {point}", "{point} {km} 公里")
                .with("km", String.format(Locale.ROOT, "%.0f", km))
                .with("point", point);
    }

    private static void city(Names names, Ground ground, Language language, String id, Point2D at, Text more) {
        names.write(
                at,
                10,
                List.of(
                        new Line(ground.atlas().site(id).name().words().in(language), NAME, true),
                        new Line(distance(ground, id, at).in(language), SMALL, false),
                        new Line(more.in(language), SMALL, false)));
    }

    /** Where there are too many towns to be named, as in a prefecture, only the seats of its counties are. */
    private static Map<String, Atlas.Site> towns(Atlas atlas) {
        Map<String, Atlas.Site> towns = new LinkedHashMap<>(atlas.towns());
        if (towns.size() > TOWNS) {
            towns.values().removeIf(town -> !town.kind().equals(COUNTY_SEAT));
        }
        return towns;
    }
}
