package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.report.figure.Detail;
import org.careshed.report.figure.ground.Chosen;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Name;
import org.careshed.report.subject.Arm;

/** What is told of a town, a facility or an outside city that is chosen on the map: where from, where to, how many. */
final class ShareTables {
    private static final int FACILITIES = 5;
    private static final int TOWNS = 10;

    private final Atlas atlas;
    private final List<Arm> arms;
    private final List<Trips> trips;

    /** Of arms, the base first, and their trips in the same order. */
    ShareTables(Atlas atlas, List<Arm> arms, List<Trips> trips) {
        this.atlas = atlas;
        this.arms = arms;
        this.trips = trips;
    }

    /** Everything that can be chosen: towns, facilities of the county, cities. */
    List<Detail> all() {
        List<Detail> details = new ArrayList<>();
        Map<String, List<Trips.Way>> byTown = ways(Trips.Way::town);
        atlas.towns().forEach((id, site) -> details.add(ofTown(id, site.name(), byTown.getOrDefault(id, List.of()))));
        Map<String, List<Trips.Way>> byPlace = ways(this::stands);
        atlas.providers().values().stream()
                .filter(provider -> !atlas.site(provider.place()).outside())
                .forEach(provider -> details.add(received(
                        Chosen.facility(provider.id()),
                        provider.name()
                                .words()
                                .then(Text.of(" · ", " · "))
                                .then(atlas.tierOf(provider).name().words()),
                        byPlace.getOrDefault(Chosen.facility(provider.id()), List.of()))));
        atlas.sites().values().stream()
                .filter(Atlas.Site::outside)
                .filter(site -> byPlace.containsKey(Chosen.city(site.id())))
                .forEach(site -> details.add(
                        received(Chosen.city(site.id()), site.name().words(), byPlace.get(Chosen.city(site.id())))));
        return details;
    }

    private String stands(Trips.Way way) {
        Atlas.Provider provider = atlas.provider(way.facility());
        return atlas.site(provider.place()).outside() ? Chosen.city(provider.place()) : Chosen.facility(provider.id());
    }

    private Map<String, List<Trips.Way>> ways(Function<Trips.Way, String> of) {
        Set<Trips.Way> all = new LinkedHashSet<>();
        trips.forEach(arm -> all.addAll(arm.ways().visits().keySet()));
        Map<String, List<Trips.Way>> grouped = new LinkedHashMap<>();
        all.forEach(way ->
                grouped.computeIfAbsent(of.apply(way), key -> new ArrayList<>()).add(way));
        return grouped;
    }

    private Detail ofTown(String id, Name name, List<Trips.Way> ways) {
        List<List<Text>> rows = new ArrayList<>();
        Grid whole = grid(ways, way -> "");
        rows.add(row(Text.of("All visits of its residents", "居民全部就诊"), whole, "", whole));
        Grid tiers = grid(ways, way -> atlas.provider(way.facility()).tier());
        atlas.tiers().values().stream()
                .filter(tier -> tiers.any(tier.id()))
                .forEach(tier -> rows.add(row(tier.name().words(), tiers, tier.id(), whole)));
        Grid facilities = grid(ways, Trips.Way::facility);
        facilities
                .largest(FACILITIES)
                .forEach(facility -> rows.add(row(
                        Text.same("– ").then(atlas.provider(facility).name().words()), facilities, facility, whole)));
        return new Detail(Chosen.town(id), name.words(), head(Text.of("Where to", "去向")), rows);
    }

    private Detail received(String id, Text title, List<Trips.Way> ways) {
        List<List<Text>> rows = new ArrayList<>();
        Grid whole = grid(ways, way -> "");
        rows.add(row(Text.of("All visits to it", "全部就诊"), whole, "", whole));
        Grid towns = grid(ways, Trips.Way::town);
        towns.largest(TOWNS).forEach(town -> rows.add(row(townName(town), towns, town, whole)));
        return new Detail(id, title, head(Text.of("Residents of", "来自")), rows);
    }

    private Text townName(String town) {
        return atlas.towns().containsKey(town)
                ? atlas.towns().get(town).name().words()
                : atlas.site(town).name().words();
    }

    private List<Text> head(Text first) {
        List<Text> head = new ArrayList<>(List.of(first, Text.of("Visits", "就诊人次"), Text.of("Share", "占比")));
        for (Arm arm : arms.subList(1, arms.size())) {
            Text title = arm.title();
            head.add(Text.of("Visits: ", "就诊人次：").then(title));
            head.add(Text.of("Share: ", "占比：").then(title));
            head.add(Text.of("Change: ", "变化：").then(title));
        }
        return head;
    }

    private List<Text> row(Text what, Grid grid, String key, Grid whole) {
        List<Text> row = new ArrayList<>(List.of(what));
        for (int i = 0; i < arms.size(); i++) {
            Counts<String> counts = grid.arms().get(i);
            double all = whole.arms().get(i).mean("");
            row.add(Amounts.count(counts.mean(key)));
            row.add(all == 0 ? Text.same("–") : Amounts.percent(counts.mean(key) / all));
            if (i > 0) {
                Spread more = counts.more(grid.arms().get(0), key);
                row.add(Amounts.change(more));
            }
        }
        return row;
    }

    private Grid grid(List<Trips.Way> ways, Function<Trips.Way, String> key) {
        Set<Trips.Way> these = new LinkedHashSet<>(ways);
        return new Grid(trips.stream()
                .map(arm -> {
                    Map<Trips.Way, double[]> part = new LinkedHashMap<>();
                    these.forEach(way -> {
                        double[] visits = arm.ways().visits().get(way);
                        if (visits != null) {
                            part.put(way, visits);
                        }
                    });
                    return new Counts<>(arm.ways().worlds(), part).by(key);
                })
                .toList());
    }

    /** Counts of all arms by one key. */
    private record Grid(List<Counts<String>> arms) {

        boolean any(String key) {
            return arms.stream().anyMatch(arm -> arm.mean(key) > 0);
        }

        List<String> largest(int many) {
            Set<String> keys = new LinkedHashSet<>();
            arms.forEach(arm -> keys.addAll(arm.visits().keySet()));
            return keys.stream()
                    .sorted(Comparator.<String>comparingDouble(
                                    key -> -arms.get(0).mean(key))
                            .thenComparing(key -> key))
                    .limit(many)
                    .toList();
        }
    }
}
