package org.careshed.report.figure.week;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.report.figure.week.HeatRows.HeatRow;
import org.careshed.report.figure.week.WeekTable.Pool;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;

/**
 * Which rows the picture of hours has: the resources with most work, and in tiers of many facilities all of a kind together.
 * Counters are left out where there is anything else.
 */
final class HourRows {
    /** More rows of single facilities are not read any more. */
    static final int MOST = 40;

    private static final int INDIVIDUALS = 24;

    private final Atlas atlas;
    private final Hours table;
    private final Map<HeatRow, HourUse> uses = new LinkedHashMap<>();
    private final int all;
    private final double work;

    HourRows(Atlas atlas, Hours table) {
        this.atlas = atlas;
        this.table = table;
        List<Pool> working = working();
        all = working.size();
        work = working.stream().mapToDouble(table::load).sum();
        List<Pool> most = working.stream()
                .sorted(Comparator.comparingDouble((Pool pool) -> -table.load(pool)))
                .limit(MOST)
                .toList();
        for (TierLook tier : atlas.tiers().values()) {
            together(
                    tier,
                    working.stream().filter(pool -> tier(pool).equals(tier)).toList());
            singles(tier, most.stream().filter(pool -> tier(pool).equals(tier)).toList());
        }
    }

    /** The rows with their use, by tier in the order of care; in a tier the facility with most work first. */
    Map<HeatRow, HourUse> uses() {
        return uses;
    }

    /** How busy what a row is of is under another arm; empty where it has none of it. */
    Optional<HourUse> in(Hours other, HeatRow row) {
        String resource = row.ids().get(1);
        List<Pool> pools = row.single()
                ? List.of(new Pool(row.ids().get(0), resource))
                : working().stream()
                        .filter(pool ->
                                pool.resource().equals(resource) && tier(pool).equals(row.tier()))
                        .toList();
        if (!other.pools().containsAll(pools)) {
            return Optional.empty();
        }
        return Optional.of(
                row.single()
                        ? other.one(pools.get(0))
                        : other.together(row.tier().id(), pools));
    }

    /** How many single rows there could be. */
    int all() {
        return all;
    }

    /** Minutes worked by all of them. */
    double work() {
        return work;
    }

    /** How many there are. */
    int singles() {
        return (int) uses.keySet().stream().filter(HeatRow::single).count();
    }

    private List<Pool> working() {
        List<Pool> working = table.pools().stream()
                .filter(pool -> !UsualName.counter(pool.resource()))
                .toList();
        return working.isEmpty() ? List.copyOf(table.pools()) : working;
    }

    private TierLook tier(Pool pool) {
        return atlas.tierOf(atlas.provider(pool.facility()));
    }

    private void together(TierLook tier, List<Pool> pools) {
        if (pools.stream().map(Pool::facility).distinct().count() <= INDIVIDUALS) {
            return;
        }
        Map<String, List<Pool>> kinds =
                pools.stream().collect(Collectors.groupingBy(Pool::resource, TreeMap::new, Collectors.toList()));
        kinds.forEach((resource, some) -> {
            Text group = UsualName.words(resource)
                    .then(Text.of(" of {n} facilities", "（{n}家机构）"))
                    .with("n", Integer.toString(some.size()));
            add(
                    tier,
                    group,
                    Text.of("together", "合计"),
                    List.of("all", resource),
                    table.together(tier.id(), some),
                    false);
        });
    }

    private void singles(TierLook tier, List<Pool> pools) {
        Map<String, List<Pool>> facilities =
                pools.stream().collect(Collectors.groupingBy(Pool::facility, LinkedHashMap::new, Collectors.toList()));
        facilities.forEach((facility, some) -> some.forEach(pool -> add(
                tier,
                atlas.provider(facility).name().words(),
                UsualName.words(pool.resource()),
                List.of(facility, pool.resource()),
                table.one(pool),
                true)));
    }

    private void add(TierLook tier, Text group, Text words, List<String> ids, HourUse use, boolean single) {
        uses.put(new HeatRow(tier, group, words, ids, use.shares(), use.whole(), single), use);
    }
}
