package org.careshed.report.week;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.week.WeekTable;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;

/** Which rows are drawn: facility by facility in a tier of few, in three rows for each resource in a tier of many. */
final class HeatTiers {
    private static final int INDIVIDUALS = 24;
    /** Counters where nobody is examined; they would hide doctors and devices. */
    private static final Set<String> COUNTERS =
            Set.of("desk", "registration", "cashier", "pharmacy", "triage", "reception", "window");

    private final Atlas atlas;
    private final WeekTable table;

    HeatTiers(Atlas atlas, WeekTable table) {
        this.atlas = atlas;
        this.table = table;
    }

    /** Blocks by tier, in the order of care; a tier without resources is left out. */
    Map<TierLook, List<HeatBlock>> blocks() {
        Map<TierLook, List<String>> members = new LinkedHashMap<>();
        atlas.tiers().values().forEach(tier -> members.put(tier, new ArrayList<>()));
        for (String facility : table.facilities()) {
            members.get(atlas.tierOf(atlas.provider(facility))).add(facility);
        }
        members.values().removeIf(List::isEmpty);
        Map<TierLook, List<HeatBlock>> blocks = new LinkedHashMap<>();
        members.forEach((tier, facilities) ->
                blocks.put(tier, facilities.size() > INDIVIDUALS ? many(facilities) : few(facilities)));
        return blocks;
    }

    private List<HeatBlock> few(List<String> facilities) {
        return facilities.stream()
                .sorted(Comparator.comparingDouble((String f) -> -busiest(f)).thenComparing(f -> f))
                .map(this::block)
                .toList();
    }

    private double busiest(String facility) {
        return shown(facility).stream()
                .mapToDouble(resource -> table.whole(new WeekTable.Pool(facility, resource)))
                .filter(share -> !Double.isNaN(share))
                .max()
                .orElse(-1);
    }

    private HeatBlock block(String facility) {
        var name = atlas.provider(facility).name();
        List<HeatRow> rows = shown(facility).stream()
                .map(resource -> new WeekTable.Pool(facility, resource))
                .map(pool -> new HeatRow(
                        name.text() + ", " + UsualName.of(pool.resource()).text(),
                        UsualName.of(pool.resource()),
                        table.shares(pool),
                        table.whole(pool)))
                .toList();
        return new HeatBlock(name.first(), name.second(), rows);
    }

    /** Doctors and devices, the busiest first; counters only where there is nothing else. */
    private List<String> shown(String facility) {
        List<String> all = table.resources(facility);
        List<String> working =
                all.stream().filter(resource -> !COUNTERS.contains(resource)).toList();
        return working.isEmpty() ? all : working;
    }

    private List<HeatBlock> many(List<String> facilities) {
        Set<String> resources = new LinkedHashSet<>();
        facilities.forEach(facility -> resources.addAll(shown(facility)));
        List<HeatBlock> blocks = new ArrayList<>();
        for (String resource : resources) {
            List<WeekTable.Pool> pools = facilities.stream()
                    .filter(facility -> table.resources(facility).contains(resource))
                    .map(facility -> new WeekTable.Pool(facility, resource))
                    .toList();
            Wording name = UsualName.of(resource);
            List<HeatRow> rows = List.of(
                    quantile(pools, name, 0.5, "median", "中位数"),
                    quantile(pools, name, 0.9, "9 of 10 below", "九成低于"),
                    quantile(pools, name, 1, "busiest", "最忙"));
            blocks.add(new HeatBlock(name, Wording.of("of " + pools.size() + " facilities"), rows));
        }
        return blocks;
    }

    private HeatRow quantile(
            List<WeekTable.Pool> pools, Wording resource, double part, String english, String chinese) {
        double[] found = table.quantile(pools, part);
        double[] weeks = java.util.Arrays.copyOf(found, found.length - 1);
        Wording words = Wording.both(english, chinese);
        return new HeatRow(resource.text() + ", " + words.text(), words, weeks, found[weeks.length]);
    }
}
