package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.ground.Arrows;
import org.careshed.report.figure.ground.Ground;
import org.careshed.report.figure.ground.Key;
import org.careshed.report.figure.ground.MapChart;
import org.careshed.report.figure.ground.Sights;
import org.careshed.report.figure.ground.Symbols;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.TierLook;
import org.careshed.report.map.CareFlows;
import org.careshed.report.option.Tree;

/**
 * What an arm changes against the base, world by world: width and area are visits a year more or fewer, broken lines and
 * hollow symbols are changes whose 95 % interval includes zero.
 *
 * @param base trips under the base
 * @param trips trips under the arm
 * @param residents of each place
 */
record ChangeMap(Atlas atlas, Trips base, Trips trips, Map<String, Double> residents) implements MapChart.Drawing {
    static final String MORE = "$0072b2";
    static final String LESS = "$d55e00";

    private static final double LARGEST = 15;
    private static final Text MORE_WORDS = Text.of("More visits", "就诊增加");
    private static final Text LESS_WORDS = Text.of("Fewer visits", "就诊减少");

    @Override
    public MapChart.Parts on(Ground ground, Language language) {
        Map<String, Spread> facilities =
                changes(trips.ways().by(Trips.Way::facility), base.ways().by(Trips.Way::facility));
        Map<String, Spread> places =
                changes(trips.ways().by(this::place), base.ways().by(this::place));
        Map<String, Spread> homes =
                changes(trips.ways().by(this::stay), base.ways().by(this::stay));
        double mostVisits = most(facilities);
        Arrows arrows = arrows(ground, language);
        Symbols symbols = new Symbols(ground);
        List<Map<String, Object>> series = new ArrayList<>();
        series.add(symbols.homes(residents, site -> site.name().words().in(language)));
        series.add(arrows.series("more", MORE_WORDS.in(language), MORE, 0.8));
        series.add(arrows.series("less", LESS_WORDS.in(language), LESS, 0.8));
        for (TierLook tier : atlas.tiers().values()) {
            series.add(symbols.facilities(
                    tier,
                    "",
                    provider -> radius(ground, facilities, mostVisits, provider),
                    provider -> tip(provider, facilities).in(language),
                    provider -> ink(facilities, provider)));
        }
        series.add(symbols.wedges());
        Key key = key(ground, language, arrows, mostVisits);
        series.add(Sights.names(
                ground,
                language,
                key,
                arrows,
                provider -> radius(ground, facilities, mostVisits, provider),
                city -> words(places, city, Text.NONE),
                town -> words(homes, town, Text.of(" in town", "（本镇）"))));
        return new MapChart.Parts(
                series, List.of(icon(MORE_WORDS, MORE, language), icon(LESS_WORDS, LESS, language)), key);
    }

    private static Map<String, Object> icon(Text name, String colour, Language language) {
        return Tree.of("name", name.in(language), "icon", "roundRect", "itemStyle", Tree.of("color", colour));
    }

    private String place(Trips.Way way) {
        return atlas.provider(way.facility()).place();
    }

    /** The town whose residents stay in it on a way; empty for ways out of town. */
    private String stay(Trips.Way way) {
        return Routes.leaves(way.route(atlas)) ? "" : way.town();
    }

    static <K> Map<K, Spread> changes(Counts<K> with, Counts<K> base) {
        Map<K, Spread> changes = new LinkedHashMap<>();
        with.keys(base).forEach(key -> changes.put(key, with.more(base, key)));
        return changes;
    }

    private static double most(Map<?, Spread> changes) {
        return changes.values().stream()
                .filter(Spread::known)
                .mapToDouble(change -> Math.abs(change.mean()))
                .max()
                .orElse(0);
    }

    private Arrows arrows(Ground ground, Language language) {
        Map<CareFlows.Route, Spread> changes =
                changes(trips.ways().by(way -> way.route(atlas)), base.ways().by(way -> way.route(atlas)));
        changes.keySet().removeIf(route -> !Routes.leaves(route));
        changes.values().removeIf(change -> !change.known() || change.mean() == 0);
        Map<CareFlows.Route, String> mostUsed = Routes.mostUsed(atlas, base.ways());
        Routes.mostUsed(atlas, trips.ways()).forEach(mostUsed::putIfAbsent);
        Arrows arrows = new Arrows(ground, most(changes));
        Comparator<Map.Entry<CareFlows.Route, Spread>> largest =
                Comparator.comparingDouble(change -> -Math.abs(change.getValue().mean()));
        changes.entrySet().stream().sorted(largest).forEach(entry -> {
            Spread change = entry.getValue();
            boolean more = change.mean() > 0;
            arrows.add(
                    more ? "more" : "less",
                    new Arrows.Flow(
                            entry.getKey(),
                            Math.abs(change.mean()),
                            mostUsed.get(entry.getKey()),
                            12 * ground.scale(),
                            more ? MORE : LESS,
                            Routes.words(atlas, entry.getKey())
                                    .then(Text.of(": {change} visits", "：{change} 人次"))
                                    .with("change", Amounts.change(change))
                                    .in(language),
                            Amounts.mayBeNothing(change)));
        });
        return arrows;
    }

    private double radius(Ground ground, Map<String, Spread> changes, double most, Atlas.Provider provider) {
        Spread change = changes.getOrDefault(provider.id(), Spread.of());
        return !change.known() || change.mean() == 0 || most == 0
                ? 0
                : ground.scale() * Math.max(1.5, LARGEST * Math.sqrt(Math.abs(change.mean()) / most));
    }

    private static Symbols.Ink ink(Map<String, Spread> changes, Atlas.Provider provider) {
        Spread change = changes.getOrDefault(provider.id(), Spread.of(0));
        return new Symbols.Ink(change.mean() > 0 ? MORE : LESS, Amounts.mayBeNothing(change));
    }

    private Text tip(Atlas.Provider provider, Map<String, Spread> changes) {
        return provider.name()
                .words()
                .then(Text.of(": {change} visits", "：{change} 人次"))
                .with("change", Amounts.change(changes.getOrDefault(provider.id(), Spread.of())));
    }

    private static Text words(Map<String, Spread> changes, String key, Text after) {
        Spread change = changes.getOrDefault(key, Spread.of());
        return change.known() && change.mean() != 0 ? Amounts.change(change).then(after) : Text.NONE;
    }

    private static Key key(Ground ground, Language language, Arrows arrows, double most) {
        Key key = new Key(language, ground.scale());
        double visits = Figures.round(most);
        key.circle(
                ground.scale() * LARGEST * Math.sqrt(visits / Math.max(1e-9, most)),
                "none",
                "$ink",
                Text.of("{n} visits", "{n} 人次").with("n", Amounts.count(visits)));
        double wide = Figures.round(arrows.visits(9));
        double width = 9 * wide / arrows.visits(9);
        key.line(width, "$muted", false, Text.of("{n} visits", "{n} 人次").with("n", Amounts.count(wide)));
        key.line(width, "$muted", true, Text.of("interval includes 0", "区间包含 0"));
        return key;
    }
}
