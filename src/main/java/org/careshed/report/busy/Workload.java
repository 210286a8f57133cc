package org.careshed.report.busy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.careshed.report.folder.Row;

/**
 * How busy one resource of one facility was and how long its patients waited, as means over replications.
 *
 * @param servers mean number staffed while open
 * @param utilisation busy hours over staffed hours, 0 to 1, a little more with overtime; empty if never staffed
 * @param low lowest utilisation of a replication
 * @param high highest utilisation of a replication
 * @param meanWait minutes before the service; empty if nobody was served
 * @param p90Wait minutes that nine of ten waits do not exceed
 * @param served services given
 */
public record Workload(
        String facility,
        String resource,
        double servers,
        OptionalDouble utilisation,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble meanWait,
        OptionalDouble p90Wait,
        double served) {

    /** From the table {@code resource_use}, one for each facility and resource, in the order of the table. */
    public static List<Workload> of(List<Row> resourceUse) {
        Map<List<String>, List<Row>> byPool = new LinkedHashMap<>();
        for (Row row : resourceUse) {
            byPool.computeIfAbsent(List.of(row.text("facility"), row.text("resource")), k -> new ArrayList<>())
                    .add(row);
        }
        List<Workload> loads = new ArrayList<>();
        byPool.forEach((pool, rows) -> {
            List<Double> use = figures(rows, "utilisation");
            loads.add(new Workload(
                    pool.get(0),
                    pool.get(1),
                    mean(figures(rows, "servers_mean")).orElse(0),
                    mean(use),
                    use.stream().mapToDouble(Double::doubleValue).min(),
                    use.stream().mapToDouble(Double::doubleValue).max(),
                    mean(figures(rows, "mean_wait_minutes")),
                    mean(figures(rows, "p90_wait_minutes")),
                    mean(figures(rows, "served")).orElse(0)));
        });
        return loads;
    }

    public double use() {
        return utilisation.orElse(0);
    }

    /** Busiest first; ties in the order of ids. */
    public static Comparator<Workload> busiestFirst() {
        return Comparator.comparingDouble((Workload w) -> -w.use())
                .thenComparing(Workload::facility)
                .thenComparing(Workload::resource);
    }

    private static List<Double> figures(List<Row> rows, String column) {
        List<Double> figures = new ArrayList<>();
        rows.forEach(row -> row.figure(column).ifPresent(figures::add));
        return figures;
    }

    private static OptionalDouble mean(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).average();
    }
}
