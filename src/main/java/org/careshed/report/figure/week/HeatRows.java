package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;

/**
 * Which rows the heat map has: facility by facility in a tier of few, three rows for each resource in a tier of many.
 * Counters are left out where there is anything else.
 */
final class HeatRows {
    /** More rows of single facilities are not read any more. */
    static final int MOST = 60;

    private static final int INDIVIDUALS = 24;
    /**
     * A row.
     *
     * @param tier of the facility
     * @param group facility, or resource of a crowd; rows of a group stand together
     * @param words what the row is within its group
     * @param ids facility and resource, or {@code median}, {@code p90}, {@code busiest} and resource
     * @param shares one a week; not a number where nobody was on duty
     * @param whole of all weeks
     * @param single whether it is one facility's
     */
    record HeatRow(
            TierLook tier, Text group, Text words, List<String> ids, double[] shares, double whole, boolean single) {}

    private final Atlas atlas;
    private final WeekTable table;

    HeatRows(Atlas atlas, WeekTable table) {
        this.atlas = atlas;
        this.table = table;
    }

    /** All rows, by tier in the order of care, the busiest facility first. */
    List<HeatRow> all() {
        Map<TierLook, List<String>> members = new LinkedHashMap<>();
        atlas.tiers().values().forEach(tier -> members.put(tier, new ArrayList<>()));
        for (String facility : table.facilities()) {
            members.get(atlas.tierOf(atlas.provider(facility))).add(facility);
        }
        List<HeatRow> rows = new ArrayList<>();
        members.forEach((tier, facilities) ->
                rows.addAll(facilities.size() > INDIVIDUALS ? many(tier, facilities) : few(tier, facilities)));
        return rows;
    }

    /** The rows shown of all: every crowd, and the busiest of single facilities. */
    static List<HeatRow> shown(List<HeatRow> all) {
        Optional<Double> least = all.stream()
                .filter(HeatRow::single)
                .map(HeatRow::whole)
                .sorted(Comparator.reverseOrder())
                .skip(MOST - 1)
                .findFirst();
        return all.stream()
                .filter(row -> !row.single() || least.isEmpty() || row.whole() >= least.get())
                .toList();
    }

    private List<HeatRow> few(TierLook tier, List<String> facilities) {
        return facilities.stream()
                .sorted(Comparator.comparingDouble((String f) -> -busiest(f)).thenComparing(f -> f))
                .flatMap(facility -> shown(facility).stream().map(resource -> single(tier, facility, resource)))
                .toList();
    }

    private HeatRow single(TierLook tier, String facility, String resource) {
        WeekTable.Pool pool = new WeekTable.Pool(facility, resource);
        return new HeatRow(
                tier,
                atlas.provider(facility).name().words(),
                UsualName.words(resource),
                List.of(facility, resource),
                table.shares(pool),
                table.whole(pool),
                true);
    }

    private double busiest(String facility) {
        return shown(facility).stream()
                .mapToDouble(resource -> table.whole(new WeekTable.Pool(facility, resource)))
                .filter(share -> !Double.isNaN(share))
                .max()
                .orElse(-1);
    }

    /** Doctors and devices, the busiest first; counters only where there is nothing else. */
    private List<String> shown(String facility) {
        List<String> all = table.resources(facility);
        List<String> working =
                all.stream().filter(resource -> !UsualName.counter(resource)).toList();
        return working.isEmpty() ? all : working;
    }

    private List<HeatRow> many(TierLook tier, List<String> facilities) {
        Set<String> resources = new LinkedHashSet<>();
        facilities.forEach(facility -> resources.addAll(shown(facility)));
        List<HeatRow> rows = new ArrayList<>();
        for (String resource : resources) {
            List<WeekTable.Pool> pools = facilities.stream()
                    .filter(facility -> table.resources(facility).contains(resource))
                    .map(facility -> new WeekTable.Pool(facility, resource))
                    .toList();
            Text group = UsualName.words(resource)
                    .then(Text.of(" of {n} facilities", "（{n}家机构）"))
                    .with("n", Integer.toString(pools.size()));
            rows.add(part(tier, group, pools, 0.5, "median", Text.of("median", "中位数")));
            rows.add(part(tier, group, pools, 0.9, "p90", Text.of("9 of 10 below", "九成低于")));
            rows.add(part(tier, group, pools, 1, "busiest", Text.of("busiest", "最忙")));
        }
        return rows;
    }

    private HeatRow part(TierLook tier, Text group, List<WeekTable.Pool> pools, double part, String id, Text words) {
        double[] found = table.quantile(pools, part);
        int weeks = found.length - 1;
        List<String> ids = List.of(id, pools.get(0).resource());
        return new HeatRow(tier, group, words, ids, Arrays.copyOf(found, weeks), found[weeks], false);
    }
}
