package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.journal.DayEnds;
import org.careshed.measure.tally.ConsultingUse;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.WaitBins;
import org.careshed.quantity.Fixed;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;

/**
 * How busy resources are: the table {@code resource_use}, one row a resource of a facility, and in a county the reading
 * {@code utilisation} of each tier = busy time / staffed time of the resources that hold consultations (those of steps
 * marked {@code consultation}), overtime included in both. See {@link PoolSums} for what counts. In a county the same by
 * week in the table {@code weekly_use}.
 */
final class ResourceUse extends PoolSums implements Measure, DayEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.text("resource", "Kind of resource."),
            Column.decimal(
                    "servers_mean", "servers", "Mean number of servers staffed while at least one is: staffed / open."),
            Column.decimal("staffed_hours", "hours", "Server-hours staffed in the counted time, overtime included."),
            Column.decimal("overtime_hours", "hours", "Server-hours staffed outside hours for patients still inside."),
            Column.decimal("busy_hours", "hours", "Server-hours at work in the counted time."),
            Column.decimal("utilisation", "share", "busy_hours / staffed_hours; empty if never staffed."),
            Column.integer("served", "services", "Services that began in the counted time."),
            Column.decimal("mean_wait_minutes", "minutes", "Mean wait in line before these services, zeros included."),
            Column.decimal(
                    "p90_wait_minutes",
                    "minutes",
                    "90th percentile of these waits (nearest rank): lower bound of its bin (32 bins an octave, first"
                            + " bin 0 to 1.024 s)."),
            Column.decimal("mean_queue", "patients", "Mean number in line over the whole counted time, nights too."),
            Column.integer("turned_away", "patients", "Patients who found the waiting room full and left."),
            Column.decimal(
                    "service_started_hours",
                    "hours",
                    "How long the services that began in the counted time last, in it and beyond."),
            Column.decimal(
                    "median_wait_minutes", "minutes", "Median of the waits, as p90_wait_minutes is their percentile."),
            Column.integer(
                    "balked", "patients", "Patients who saw this line, before any consultation, and turned away."),
            Column.integer("reneged", "patients", "Patients who left this line when their patience ended."),
            Column.integer("closed", "patients", "Patients still in this line when nobody stayed on duty."));

    private final County county;
    private final Set<String> consulting;
    private final WeeklyUse weeks;

    ResourceUse(County county) {
        super(county, WaitBins.COUNTY_BITS);
        this.county = county;
        consulting = ConsultingUse.resources(county.scenario());
        weeks = new WeeklyUse(county, rows());
    }

    @Override
    public void dayEnds(long atMs, int day) {
        if (isCounty() && weeks.endsWith(atMs, day)) {
            weeks.end(row -> busyMs(row, atMs), row -> staffedMs(row, atMs));
        }
    }

    @Override
    public List<Reading> readings() {
        if (!isCounty()) {
            return List.of();
        }
        int tiers = county.tiers().size();
        long[] busy = new long[tiers];
        long[] staffed = new long[tiers];
        for (int row = 0; row < rows().size(); row++) {
            if (consulting.contains(rows().resource(row).resource())) {
                int tier = county.tierOf()[rows().facility(row)];
                busy[tier] += busyMs(row);
                staffed[tier] += staffedMs(row);
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (int tier = 0; tier < tiers; tier++) {
            readings.add(Figures.share("utilisation", county.tiers().get(tier).id(), busy[tier], staffed[tier]));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows().size(); row++) {
            cells.add(cells(row));
        }
        String meaning = "How busy each resource of each facility was in the counted time, in the order of facility"
                + " ids, then resources.";
        Table whole = new Table("resource_use", meaning, COLUMNS, cells);
        return isCounty() ? List.of(whole, weeks.table()) : List.of(whole);
    }

    private boolean isCounty() {
        return county.scenario().kind() == Scenario.Kind.COUNTY;
    }

    private List<String> cells(int row) {
        Resource resource = rows().resource(row);
        return List.of(
                county.facility(rows().facility(row)).id(),
                resource.resource(),
                Fixed.ratio(staffedMs(row), openMs(row), Figures.TIME_DECIMALS),
                Figures.hoursCell(staffedMs(row)),
                Figures.hoursCell(overtimeMs(row)),
                Figures.hoursCell(busyMs(row)),
                Figures.shareCell(busyMs(row), staffedMs(row)),
                Long.toString(started(row)),
                Figures.meanMinutesCell(waitedMs(row), started(row)),
                Figures.minutesCell(waitPercentileMs(90, row)),
                Fixed.ratio(waitingMs(row), countedMs(), Reading.DECIMALS),
                Long.toString(turnedAway(row)),
                Figures.hoursCell(startedMs(row)),
                Figures.minutesCell(waitPercentileMs(50, row)),
                Long.toString(gaveUp(row, Way.BALKED)),
                Long.toString(gaveUp(row, Way.RENEGED)),
                Long.toString(gaveUp(row, Way.CLOSED)));
    }
}
