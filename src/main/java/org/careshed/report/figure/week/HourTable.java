package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.figure.week.WeekTable.Pool;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/** The table {@code hourly_use}: busy and staffed minutes of each resource in each hour of the week, replication by replication. */
final class HourTable {
    /** Hours of a week. */
    static final int HOURS = 168;

    private final Map<Pool, List<Use>> pools = new LinkedHashMap<>();
    private final int replications;

    private record Use(int replication, int hour, double busy, double staffed) {}

    HourTable(List<Row> hourlyUse) {
        Map<String, Integer> numbered = new HashMap<>();
        for (Row row : hourlyUse) {
            int replication = numbered.computeIfAbsent(row.text("replication"), next -> numbered.size());
            pools.computeIfAbsent(new Pool(row.text("facility"), row.text("resource")), pool -> new ArrayList<>())
                    .add(new Use(replication, hour(row), row.number("busy_minutes"), row.number("staffed_minutes")));
        }
        replications = Math.max(1, numbered.size());
    }

    private static int hour(Row row) {
        double hour = row.number("hour_of_week");
        if (!(hour >= 0 && hour < HOURS)) {
            throw new ReportException(
                    row.table() + ".csv: hour_of_week (" + row.text("hour_of_week") + ") must be 0 to " + (HOURS - 1));
        }
        return (int) hour;
    }

    /** All resources of all facilities, in the order of the table. */
    Collection<Pool> pools() {
        return pools.keySet();
    }

    /** How long a resource works in a replication, minutes. */
    double load(Pool pool) {
        return pools.get(pool).stream().mapToDouble(Use::busy).sum() / replications;
    }

    /** How busy some resources are together. */
    HourUse of(Collection<Pool> some) {
        double[][] busy = new double[HOURS][replications];
        double[][] staffed = new double[HOURS][replications];
        for (Pool pool : some) {
            for (Use use : pools.get(pool)) {
                busy[use.hour()][use.replication()] += use.busy();
                staffed[use.hour()][use.replication()] += use.staffed();
            }
        }
        Spread[] shares = new Spread[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            shares[hour] = Spread.ratio(busy[hour], staffed[hour]);
        }
        return new HourUse(sums(busy), sums(staffed), shares);
    }

    private double[] sums(double[][] hours) {
        return Arrays.stream(hours)
                .mapToDouble(each -> Arrays.stream(each).sum() / replications)
                .toArray();
    }
}
