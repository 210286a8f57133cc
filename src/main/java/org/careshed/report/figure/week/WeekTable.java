package org.careshed.report.figure.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;

/** The table {@code weekly_use}: busy minutes of staffed minutes of each resource in each week, over all replications. */
public final class WeekTable {
    private static final int MOST_WEEKS = 5300;

    private final List<String> weeks;
    private final Map<Pool, Sums[]> pools = new LinkedHashMap<>();

    /** One resource of one facility. */
    public record Pool(String facility, String resource) {}

    private static final class Sums {
        private double busy;
        private double staffed;

        double share() {
            return staffed > 0 ? busy / staffed : Double.NaN;
        }
    }

    /** Week 1 begins with the first counted day; without it weeks keep their numbers. */
    public WeekTable(List<Row> weeklyUse, Optional<LocalDate> counted) {
        int most = 0;
        for (Row row : weeklyUse) {
            most = Math.max(most, number(row));
        }
        List<String> names = new ArrayList<>();
        for (int week = 0; week < most; week++) {
            int days = 7 * week;
            int number = week + 1;
            names.add(counted.map(day -> day.plusDays(days).toString()).orElse("week " + number));
        }
        weeks = List.copyOf(names);
        for (Row row : weeklyUse) {
            Sums[] sums = pools.computeIfAbsent(new Pool(row.text("facility"), row.text("resource")), p -> empty());
            add(sums[number(row) - 1], row);
            add(sums[weeks.size()], row);
        }
    }

    private static int number(Row row) {
        double number = row.number("week");
        if (!(number >= 1 && number <= MOST_WEEKS)) {
            throw new ReportException(Text.of(
                            "{table}.csv: week ({week}) must be 1 to {most}",
                            "{table}.csv：week（{week}）必须在 1 到 {most} 之间")
                    .with("table", row.table())
                    .with("week", row.text("week"))
                    .with("most", MOST_WEEKS));
        }
        return (int) number;
    }

    private static void add(Sums sums, Row row) {
        sums.busy += row.number("busy_minutes");
        sums.staffed += row.number("staffed_minutes");
    }

    private Sums[] empty() {
        Sums[] sums = new Sums[weeks.size() + 1];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sums();
        }
        return sums;
    }

    /** Names of the weeks in order: their first days where they are known. */
    public List<String> weeks() {
        return weeks;
    }

    /** Facilities in the order of the table. */
    public List<String> facilities() {
        Set<String> facilities = new LinkedHashSet<>();
        pools.keySet().forEach(pool -> facilities.add(pool.facility()));
        return List.copyOf(facilities);
    }

    /** Resources of a facility, the busiest first. */
    public List<String> resources(String facility) {
        return pools.keySet().stream()
                .filter(pool -> pool.facility().equals(facility))
                .sorted(Comparator.comparingDouble((Pool pool) -> -rank(whole(pool)))
                        .thenComparing(Pool::resource))
                .map(Pool::resource)
                .toList();
    }

    private static double rank(double share) {
        return Double.isNaN(share) ? -1 : share;
    }

    /** The share of each week; not a number where nobody was on duty. */
    public double[] shares(Pool pool) {
        double[] shares = new double[weeks.size()];
        for (int week = 0; week < shares.length; week++) {
            shares[week] = pools.containsKey(pool) ? pools.get(pool)[week].share() : Double.NaN;
        }
        return shares;
    }

    /** The share of all weeks together. */
    public double whole(Pool pool) {
        return pools.containsKey(pool) ? pools.get(pool)[weeks.size()].share() : Double.NaN;
    }

    /** Of some pools, in each week and then in all weeks, the share that this part of them does not exceed. */
    public double[] quantile(List<Pool> some, double part) {
        double[] found = new double[weeks.size() + 1];
        for (int week = 0; week < found.length; week++) {
            List<Double> shares = new ArrayList<>();
            for (Pool pool : some) {
                double share = pools.get(pool)[week].share();
                if (!Double.isNaN(share)) {
                    shares.add(share);
                }
            }
            shares.sort(Comparator.naturalOrder());
            int rank = (int) Math.ceil(part * shares.size());
            found[week] = shares.isEmpty() ? Double.NaN : shares.get(Math.max(0, rank - 1));
        }
        return found;
    }
}
