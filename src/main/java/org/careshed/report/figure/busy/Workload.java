package org.careshed.report.figure.busy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.report.input.Row;
import org.careshed.result.Estimate;

/**
 * How busy one resource of one facility was and how long its patients waited, as means over replications.
 *
 * @param servers mean number staffed while open
 * @param utilisation busy hours over staffed hours, 0 to 1, a little more with overtime; empty if never staffed
 * @param halfWidth of the 95 % interval of utilisation; empty with one replication
 * @param meanWait minutes before the service; empty if nobody was served
 * @param p90Wait minutes that nine of ten waits do not exceed
 * @param served services given
 */
public record Workload(
        String facility,
        String resource,
        double servers,
        OptionalDouble utilisation,
        OptionalDouble halfWidth,
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
            Estimate use = estimate(rows, "utilisation");
            loads.add(new Workload(
                    pool.get(0),
                    pool.get(1),
                    mean(rows, "servers_mean").orElse(0),
                    figure(use.mean()),
                    figure(use.halfWidth()),
                    mean(rows, "mean_wait_minutes"),
                    mean(rows, "p90_wait_minutes"),
                    mean(rows, "served").orElse(0)));
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

    private static Estimate estimate(List<Row> rows, String column) {
        rows.forEach(row -> row.figure(column));
        return Estimate.of(rows.stream().map(row -> row.text(column)).toList());
    }

    private static OptionalDouble mean(List<Row> rows, String column) {
        return figure(estimate(rows, column).mean());
    }

    private static OptionalDouble figure(Optional<BigDecimal> value) {
        return value.map(v -> OptionalDouble.of(v.doubleValue())).orElse(OptionalDouble.empty());
    }
}
