package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.careshed.county.County;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.PoolRows;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;

/**
 * The table {@code weekly_use}: how busy each resource was in each week of the counted time. Week 1 begins with the first
 * counted day; the last week may be shorter than seven days.
 */
final class WeeklyUse {

    private static final int WEEK = 7;

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.text("resource", "Kind of resource."),
            Column.integer("week", "", "Number of the week; 1 begins with the first counted day."),
            Column.decimal("busy_minutes", "minutes", "Time that its servers worked in the week."),
            Column.decimal(
                    "staffed_minutes", "minutes", "Time that servers were staffed in the week, overtime included."));

    private final County county;
    private final PoolRows pools;
    private final Calendar calendar;
    private final long[] busyBeforeMs;
    private final long[] staffedBeforeMs;
    private final List<long[]> busyMs = new ArrayList<>();
    private final List<long[]> staffedMs = new ArrayList<>();

    WeeklyUse(County county, PoolRows pools) {
        this.county = county;
        this.pools = pools;
        calendar = county.scenario().calendar();
        busyBeforeMs = new long[pools.size()];
        staffedBeforeMs = new long[pools.size()];
    }

    /** Whether a week ends with a day that ends now. */
    boolean endsWith(long atMs, int day) {
        int counted = day + 1 - calendar.warmUpDays();
        return counted > 0 && (counted % WEEK == 0 || atMs == calendar.horizonMs());
    }

    /** Writes down a week; both give the time since the start of the counted time by row of the pools. */
    void end(IntToLongFunction busySoFarMs, IntToLongFunction staffedSoFarMs) {
        busyMs.add(since(busyBeforeMs, busySoFarMs));
        staffedMs.add(since(staffedBeforeMs, staffedSoFarMs));
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < pools.size(); row++) {
            for (int week = 0; week < busyMs.size(); week++) {
                rows.add(List.of(
                        county.facility(pools.facility(row)).id(),
                        pools.resource(row).resource(),
                        Integer.toString(week + 1),
                        Figures.minutesCell(busyMs.get(week)[row]),
                        Figures.minutesCell(staffedMs.get(week)[row])));
            }
        }
        String meaning =
                "How busy each resource of each facility was, week by week of the counted time, in the order of"
                        + " facility ids, then resources.";
        return new Table("weekly_use", meaning, COLUMNS, rows);
    }

    private static long[] since(long[] before, IntToLongFunction soFar) {
        long[] week = new long[before.length];
        for (int row = 0; row < week.length; row++) {
            long now = soFar.applyAsLong(row);
            week[row] = now - before[row];
            before[row] = now;
        }
        return week;
    }
}
