package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.figure.week.WeekTable.Pool;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/** The table {@value #TABLE}: busy and staffed minutes of each resource in each hour of the week, replication by replication. */
final class HourTable implements Hours {
    static final String TABLE = "hourly_use";

    private final Map<Pool, List<Use>> pools;
    private final List<String> replications;
    private final Optional<HourTable> base;

    private record Use(String replication, int hour, double busy, double staffed) {}

    HourTable(List<Row> hourlyUse) {
        Map<Pool, List<Use>> found = new LinkedHashMap<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Row row : hourlyUse) {
            numbers.add(row.text("replication"));
            found.computeIfAbsent(new Pool(row.text("facility"), row.text("resource")), pool -> new ArrayList<>())
                    .add(new Use(
                            row.text("replication"),
                            hour(row),
                            row.number("busy_minutes"),
                            row.number("staffed_minutes")));
        }
        pools = found;
        replications = List.copyOf(numbers);
        base = Optional.empty();
    }

    private HourTable(HourTable table, HourTable base) {
        pools = table.pools;
        replications = table.replications;
        this.base = Optional.of(base);
    }

    /** The same with differences from another table, replications paired by number. */
    HourTable versus(HourTable other) {
        return new HourTable(this, other);
    }

    /** The hour of the week of a row. */
    static int hour(Row row) {
        double hour = row.number("hour_of_week");
        if (!(hour >= 0 && hour < ALL)) {
            throw new ReportException(Text.of(
                            "{table}.csv: hour_of_week ({hour}) must be 0 to {most}",
                            "{table}.csv：hour_of_week（{hour}）必须在 0 到 {most} 之间")
                    .with("table", row.table())
                    .with("hour", row.text("hour_of_week"))
                    .with("most", ALL - 1));
        }
        return (int) hour;
    }

    @Override
    public Collection<Pool> pools() {
        return pools.keySet();
    }

    @Override
    public int replications() {
        return Math.max(1, replications.size());
    }

    @Override
    public double load(Pool pool) {
        return pools.get(pool).stream().mapToDouble(Use::busy).sum() / replications();
    }

    @Override
    public HourUse one(Pool pool) {
        return of(List.of(pool));
    }

    @Override
    public HourUse together(String tier, Collection<Pool> some) {
        return of(some);
    }

    private HourUse of(Collection<Pool> some) {
        Sums sums = sums(some, replications);
        double[][] shares = sums.shares();
        return new HourUse(
                means(sums.busy()),
                means(sums.staffed()),
                Arrays.stream(shares).map(Spread::of).toArray(Spread[]::new),
                base.map(table -> more(shares, table.sums(some, replications).shares())));
    }

    /** Minutes of each hour in each replication. */
    private record Sums(double[][] busy, double[][] staffed) {

        /** Not a number where nobody was on duty. */
        double[][] shares() {
            double[][] shares = new double[ALL][];
            for (int hour = 0; hour < ALL; hour++) {
                shares[hour] = busy[hour].clone();
                for (int i = 0; i < shares[hour].length; i++) {
                    shares[hour][i] /= staffed[hour][i];
                }
            }
            return shares;
        }
    }

    /** Of some replications; nothing where this table has none of that number. */
    private Sums sums(Collection<Pool> some, List<String> wanted) {
        Sums sums = new Sums(new double[ALL][wanted.size()], new double[ALL][wanted.size()]);
        for (Pool pool : some) {
            for (Use use : pools.getOrDefault(pool, List.of())) {
                int at = wanted.indexOf(use.replication());
                if (at >= 0) {
                    sums.busy()[use.hour()][at] += use.busy();
                    sums.staffed()[use.hour()][at] += use.staffed();
                }
            }
        }
        return sums;
    }

    private static Spread[] more(double[][] shares, double[][] base) {
        Spread[] changes = new Spread[ALL];
        for (int hour = 0; hour < ALL; hour++) {
            double[] more = new double[shares[hour].length];
            for (int i = 0; i < more.length; i++) {
                more[i] = shares[hour][i] - base[hour][i];
            }
            changes[hour] = Spread.of(more);
        }
        return changes;
    }

    private double[] means(double[][] hours) {
        return Arrays.stream(hours)
                .mapToDouble(each -> Arrays.stream(each).sum() / replications())
                .toArray();
    }
}
