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
 * Who goes where under one arm: arrows and symbols in the colours of the tiers.
 *
 * @param trips of the arm
 * @param routes its visits a year by route
 * @param most visits a year of the widest arrow of all arms
 * @param residents of each place
 */
record TierMap(Atlas atlas, Trips trips, Counts<CareFlows.Route> routes, double most, Map<String, Double> residents)
        implements MapChart.Drawing {
    private static final double OPACITY = 0.75;

    @Override
    public MapChart.Parts on(Ground ground, Language language) {
        Arrows arrows = arrows(ground, language);
        Symbols symbols = new Symbols(ground);
        Key key = key(ground, language, arrows, symbols);
        List<Map<String, Object>> series = new ArrayList<>();
        List<Object> legend = new ArrayList<>();
        Counts<String> facilities = trips.ways().by(Trips.Way::facility);
        series.add(symbols.homes(residents, site -> home(site).in(language)));
        for (TierLook tier : atlas.tiers().values()) {
            String name = tier.name().words().in(language);
            String colour = Looks.colour(tier);
            series.add(arrows.series(tier.id(), name, colour, OPACITY));
            series.add(symbols.facilities(
                    tier,
                    name,
                    provider -> radius(ground, facilities, provider),
                    provider -> tip(provider, facilities).in(language),
                    provider -> new Symbols.Ink(colour, false)));
            legend.add(Tree.of("name", name, "icon", Looks.symbol(tier), "itemStyle", Tree.of("color", colour)));
        }
        series.add(symbols.wedges());
        series.add(Sights.names(
                ground,
                language,
                key,
                arrows,
                provider -> radius(ground, facilities, provider),
                this::toCity,
                this::staying));
        return new MapChart.Parts(series, legend, key);
    }

    private Arrows arrows(Ground ground, Language language) {
        Arrows arrows = new Arrows(ground, most);
        Map<CareFlows.Route, String> mostUsed = Routes.mostUsed(atlas, trips.ways());
        Counts<String> facilities = trips.ways().by(Trips.Way::facility);
        routes.visits().keySet().stream()
                .filter(Routes::leaves)
                .sorted(Comparator.comparingDouble(route -> -routes.mean(route)))
                .forEach(route -> {
                    String facility = mostUsed.get(route);
                    double radius = atlas.site(atlas.provider(facility).place()).outside()
                            ? 12 * ground.scale()
                            : radius(ground, facilities, atlas.provider(facility));
                    TierLook tier = atlas.tiers().get(route.tier());
                    arrows.add(
                            tier.id(),
                            new Arrows.Flow(
                                    route,
                                    routes.mean(route),
                                    facility,
                                    radius,
                                    Looks.colour(tier),
                                    tip(route).in(language),
                                    false));
                });
        return arrows;
    }

    private double radius(Ground ground, Counts<String> facilities, Atlas.Provider provider) {
        double visits = facilities.mean(provider.id());
        return visits == 0 ? 0 : ground.symbols().radius(visits / trips.perYear());
    }

    private Key key(Ground ground, Language language, Arrows arrows, Symbols symbols) {
        Key key = new Key(language, ground.scale());
        double visits = Figures.round(ground.symbols().visits(11 * ground.scale()) * trips.perYear());
        key.circle(
                ground.symbols().radius(visits / trips.perYear()),
                "none",
                "$ink",
                Text.of("{n} visits", "{n} 人次").with("n", Amounts.count(visits)));
        double people = Figures.round(
                residents.values().stream().mapToDouble(v -> v).max().orElse(1));
        key.circle(
                symbols.homeRadius(residents, people),
                "$muted",
                "$muted",
                Text.of("{n} residents", "{n} 居民").with("n", Amounts.count(people)));
        double wide = Figures.round(arrows.visits(9));
        key.line(
                9 * wide / arrows.visits(9),
                "$muted",
                false,
                Text.of("{n} visits", "{n} 人次").with("n", Amounts.count(wide)));
        return key;
    }

    private Text home(Atlas.Site site) {
        return site.name()
                .words()
                .then(Text.of(": {n} residents", "：{n} 居民"))
                .with("n", Amounts.count(residents.getOrDefault(site.id(), 0.0)));
    }

    private Text tip(Atlas.Provider provider, Counts<String> facilities) {
        return provider.name()
                .words()
                .then(Text.of(", ", "，"))
                .then(atlas.tierOf(provider).name().words())
                .then(Text.of(": {n} visits", "：{n} 人次"))
                .with("n", Amounts.count(facilities.mean(provider.id())));
    }

    private Text tip(CareFlows.Route route) {
        double town = trips.mean().ofTown(route.fromTown()) * trips.perYear();
        return Routes.words(atlas, route)
                .then(Text.of(": {n} visits, {share} of the town's", "：{n} 人次，占该镇{share}"))
                .with("n", Amounts.count(routes.mean(route)))
                .with("share", Amounts.percent(town == 0 ? 0 : routes.mean(route) / town));
    }

    private Text toCity(String city) {
        double visits = trips.mean().toOutside(city) * trips.perYear();
        double all = trips.mean().total() * trips.perYear();
        return Text.of("{n} visits, {share}", "{n} 人次，{share}")
                .with("n", Amounts.count(visits))
                .with("share", Amounts.percent(all == 0 ? 0 : visits / all));
    }

    private Text staying(String town) {
        double visits = trips.mean().ofTown(town);
        return visits == 0
                ? Text.NONE
                : Text.of("{share} % stay in town", "{share}% 留在本镇")
                        .with("share", Figures.wholePercent(trips.mean().atHome(town) / visits));
    }
}
