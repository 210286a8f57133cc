package org.careshed.experiment.landing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Table;

/**
 * How busy each resource is in each hour of the week in each arm, and by how much that differs from the first arm: the means
 * over worlds of what runs keep in their table {@value #KEPT}. The rows of single runs would be most of a comparison, and
 * readers ask for means. Not for several threads at once.
 */
final class HoursOfWeek {
    /** The table of a run. */
    static final String KEPT = "hourly_use";

    /** Worlds with higher numbers are left out, so that memory has a bound. */
    static final int WORLDS = 40;

    /** Stands for all facilities of a tier together. */
    private static final String TOGETHER = "all";

    private static final WeeksOfUse NONE = new WeeksOfUse();
    private static final int MILLIONTHS = 6;
    private static final Table HEAD = new Table(
            "hours_of_week",
            "How busy each resource was in each hour of the week, means over worlds, and how much busier than in the base;"
                    + " only with `--tables all`. Worlds from number " + WORLDS + " on and draws are left out, and"
                    + " so are hours in which nobody was on duty.",
            List.of(
                    Column.text("arm", "Id of the arm."),
                    Column.text("facility", "Id of the facility; " + TOGETHER + " for all of the tier together."),
                    Column.text("resource", "Kind of resource."),
                    Column.text("tier", "Id of the tier."),
                    Column.integer("hour_of_week", "", "0 is Monday from 0:00 to 1:00, 167 is Sunday from 23:00."),
                    Column.decimal("busy_minutes", "minutes", "Time worked in this hour of all counted weeks."),
                    Column.decimal("staffed_minutes", "minutes", "Time staffed in it, overtime included."),
                    Column.decimal("half_width", "share", "Half of the 95 % interval of busy of staffed time."),
                    Column.decimal("change", "share", "Busy of staffed time less that in the base, world by world."),
                    Column.decimal("change_half_width", "share", "Half of its 95 % interval."),
                    Column.integer("worlds", "runs", "Worlds of the arm that count.")),
            List.of());

    private final Map<String, Map<String, String>> tiers = new HashMap<>();
    private final Map<String, Found> arms = new LinkedHashMap<>();

    /** What the worlds of an arm found. */
    private static final class Found {
        private final Map<Pool, WeeksOfUse> pools = new TreeMap<>();
        private int worlds;
    }

    /** What works: its tier, facility and kind; rows come in this order. */
    private record Pool(String tier, String facility, String resource) implements Comparable<Pool> {
        @Override
        public int compareTo(Pool other) {
            int byTier = tier.compareTo(other.tier);
            int byFacility = facility.compareTo(other.facility);
            return byTier != 0 ? byTier : byFacility != 0 ? byFacility : resource.compareTo(other.resource);
        }
    }

    /** The table without rows. */
    static Table head() {
        return HEAD;
    }

    /** Adds the county of an arm; the first is the base. */
    void county(String arm, List<Table> county) {
        Map<String, String> tierOf = tiers.computeIfAbsent(arm, id -> new HashMap<>());
        arms.computeIfAbsent(arm, id -> new Found());
        for (Table table : county) {
            if (table.name().equals("facilities")) {
                int facility = column(table, "facility");
                int tier = column(table, "tier");
                table.rows().forEach(row -> tierOf.put(row.get(facility), row.get(tier)));
            }
        }
    }

    /** Adds what a world of an arm found, which must not come twice. */
    void take(String arm, int world, Part part) {
        if (world >= WORLDS || !arms.containsKey(arm)) {
            return;
        }
        for (Table table : part.tables()) {
            if (table.name().equals(KEPT)) {
                Found found = arms.get(arm);
                found.worlds++;
                week(table, tiers.get(arm))
                        .forEach((pool, week) -> found.pools
                                .computeIfAbsent(pool, first -> new WeeksOfUse())
                                .add(world, week));
            }
        }
    }

    private static Map<Pool, WeekOfUse> week(Table table, Map<String, String> tierOf) {
        int facility = column(table, "facility");
        int resource = column(table, "resource");
        int hour = column(table, "hour_of_week");
        int busy = column(table, "busy_minutes");
        int staffed = column(table, "staffed_minutes");
        Map<Pool, WeekOfUse> week = new HashMap<>();
        for (List<String> row : table.rows()) {
            String tier = tierOf.getOrDefault(row.get(facility), "");
            int at = Integer.parseInt(row.get(hour));
            long worked = millionths(row.get(busy));
            long there = millionths(row.get(staffed));
            for (String whose : List.of(row.get(facility), TOGETHER)) {
                week.computeIfAbsent(new Pool(tier, whose, row.get(resource)), pool -> new WeekOfUse())
                        .add(at, worked, there);
            }
        }
        return week;
    }

    private static long millionths(String minutes) {
        return new BigDecimal(minutes).movePointRight(MILLIONTHS).longValueExact();
    }

    /** The table, arm by arm; empty if no run kept its hours. */
    Table table() {
        List<List<String>> rows = new ArrayList<>();
        arms.forEach((arm, found) -> {
            boolean base = arm.equals(arms.keySet().iterator().next());
            Map<Pool, WeeksOfUse> before = arms.values().iterator().next().pools;
            found.pools.forEach((pool, weeks) -> rows(
                    rows,
                    List.of(arm, pool.facility(), pool.resource(), pool.tier()),
                    weeks,
                    found.worlds,
                    base ? NONE : before.getOrDefault(pool, NONE)));
        });
        return Tables.filled(HEAD, rows);
    }

    private static void rows(
            List<List<String>> rows, List<String> whose, WeeksOfUse weeks, int worlds, WeeksOfUse base) {
        for (int hour = 0; hour < WeekOfUse.HOURS; hour++) {
            if (weeks.open(hour)) {
                List<String> row = new ArrayList<>(whose);
                String[] change = weeks.change(base, hour);
                row.add(Integer.toString(hour));
                row.add(weeks.busy(hour, worlds));
                row.add(weeks.staffed(hour, worlds));
                row.add(weeks.share(hour)[1]);
                row.add(change[0]);
                row.add(change[1]);
                row.add(Integer.toString(worlds));
                rows.add(row);
            }
        }
    }

    private static int column(Table table, String name) {
        return table.columns().stream().map(Column::name).toList().indexOf(name);
    }
}
