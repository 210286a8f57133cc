package org.careshed.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.RunEnds;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.PoolRows;
import org.careshed.measure.tally.WeekHours;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * How busy each resource is hour by hour of the week, in the table {@code hourly_use}: the busy and staffed time of {@link
 * ResourceUse}, cut at every full hour of the counted time and added up over the weeks. Hours in which nobody was ever on duty
 * have no row.
 */
final class HourlyUse implements Measure, PoolStaffed, ServiceStarts, ServiceEnds, WarmUpEnds, RunEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.text("resource", "Kind of resource."),
            Column.integer("hour_of_week", "", "0 is Monday from 0:00 to 1:00, 167 is Sunday from 23:00 to 24:00."),
            Column.decimal(
                    "busy_minutes", "minutes", "Time that its servers worked in this hour of all counted weeks."),
            Column.decimal(
                    "staffed_minutes",
                    "minutes",
                    "Time that servers were staffed in this hour of all counted weeks, overtime included."));

    private final County county;
    private final PoolRows pools;
    private final int[] onDuty;
    private final WeekHours busy;
    private final WeekHours staffed;

    HourlyUse(County county) {
        this.county = county;
        pools = new PoolRows(county);
        onDuty = new int[pools.size()];
        LocalDate begins = county.scenario().calendar().date(0);
        busy = new WeekHours(pools.size(), begins);
        staffed = new WeekHours(pools.size(), begins);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        int row = pools.row(facility, pool);
        onDuty[row] = servers;
        settle(row, atMs);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        work(pools.row(facility, pool), atMs, 1);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        work(pools.row(facility, pool), atMs, -1);
    }

    @Override
    public void warmUpEnds(long atMs) {
        busy.restart(atMs);
        staffed.restart(atMs);
    }

    @Override
    public void runEnds(long atMs) {
        busy.end(atMs);
        staffed.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < pools.size(); row++) {
            for (int hour = 0; hour < WeekHours.HOURS; hour++) {
                if (staffed.sum(row, hour) > 0) {
                    rows.add(List.of(
                            county.facility(pools.facility(row)).id(),
                            pools.resource(row).resource(),
                            Integer.toString(hour),
                            Figures.minutesCell(busy.sum(row, hour)),
                            Figures.minutesCell(staffed.sum(row, hour))));
                }
            }
        }
        String meaning =
                "How busy each resource of each facility was in each hour of the week, all counted weeks together, in"
                        + " the order of facility ids, then resources; hours in which nobody was on duty are left out.";
        return List.of(new Table("hourly_use", meaning, COLUMNS, rows));
    }

    private void work(int row, long atMs, int by) {
        busy.set(row, atMs, busy.level(row) + by);
        settle(row, atMs);
    }

    /** Who works is there, on duty or past closing. */
    private void settle(int row, long atMs) {
        staffed.set(row, atMs, Math.max(onDuty[row], busy.level(row)));
    }
}
