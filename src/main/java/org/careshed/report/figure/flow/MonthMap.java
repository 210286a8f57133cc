package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.ground.Arrows;
import org.careshed.report.figure.ground.Ground;
import org.careshed.report.figure.ground.Key;
import org.careshed.report.figure.ground.Looks;
import org.careshed.report.figure.ground.MapChart;
import org.careshed.report.figure.ground.Sights;
import org.careshed.report.figure.ground.Symbols;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.TierLook;
import org.careshed.report.map.CareFlows;
import org.careshed.report.option.Tree;

/**
 * Who goes where in one month: arrows in the colours of the tiers, facilities without a size.
 *
 * @param routes visits of the month
 * @param most visits of the widest arrow of any month
 * @param ends the facility where a route's arrow ends
 * @param residents of each place
 */
record MonthMap(
        Atlas atlas,
        Counts<CareFlows.Route> routes,
        double most,
        Map<CareFlows.Route, String> ends,
        Map<String, Double> residents)
        implements MapChart.Drawing {
    private static final double RADIUS = 4;
    private static final double GAP = 12;

    @Override
    public MapChart.Parts on(Ground ground, Language language) {
        Arrows arrows = arrows(ground, language);
        Symbols symbols = new Symbols(ground);
        double radius = RADIUS * ground.scale();
        List<Map<String, Object>> series = new ArrayList<>();
        List<Object> legend = new ArrayList<>();
        series.add(symbols.homes(residents, site -> site.name().words().in(language)));
        for (TierLook tier : atlas.tiers().values()) {
            String name = tier.name().words().in(language);
            String colour = Looks.colour(tier);
            series.add(arrows.series(tier.id(), name, colour, 0.75));
            series.add(symbols.facilities(
                    tier,
                    name,
                    provider -> radius,
                    provider -> provider.name().words().in(language),
                    provider -> new Symbols.Ink(colour, false)));
            legend.add(Tree.of("name", name, "icon", Looks.symbol(tier), "itemStyle", Tree.of("color", colour)));
        }
        series.add(symbols.wedges());
        Key key = new Key(language, ground.scale());
        double wide = Figures.round(arrows.visits(9));
        key.line(
                9 * wide / arrows.visits(9),
                "$muted",
                false,
                Text.of("{n} visits a month", "每月 {n} 人次").with("n", Amounts.count(wide)));
        series.add(Sights.names(ground, language, key, arrows, provider -> radius, this::toCity, this::staying));
        return new MapChart.Parts(series, legend, key);
    }

    private Arrows arrows(Ground ground, Language language) {
        Arrows arrows = new Arrows(ground, most);
        routes.visits().keySet().stream()
                .filter(Routes::leaves)
                .filter(ends::containsKey)
                .sorted(Comparator.comparingDouble(route -> -routes.mean(route)))
                .forEach(route -> arrows.add(
                        route.tier(),
                        new Arrows.Flow(
                                route,
                                routes.mean(route),
                                ends.get(route),
                                GAP * ground.scale(),
                                Looks.colour(atlas.tiers().get(route.tier())),
                                Routes.words(atlas, route)
                                        .then(Text.of(": {n} visits", "：{n} 人次"))
                                        .with("n", Amounts.count(routes.mean(route)))
                                        .in(language),
                                false)));
        return arrows;
    }

    private Text toCity(String city) {
        Counts<String> there = routes.by(CareFlows.Route::toTown);
        return Text.of("{n} visits", "{n} 人次").with("n", Amounts.count(there.mean(city)));
    }

    private Text staying(String town) {
        double all = routes.by(CareFlows.Route::fromTown).mean(town);
        double stay =
                routes.by(route -> Routes.leaves(route) ? "" : route.fromTown()).mean(town);
        return all == 0
                ? Text.NONE
                : Text.of("{share} % stay in town", "{share}% 留在本镇").with("share", Figures.wholePercent(stay / all));
    }
}
