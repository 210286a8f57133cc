package org.careshed.report.figure.week;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.careshed.report.figure.week.WeekTable.Pool;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/** The table {@value #TABLE} of a comparison: what its worlds had in common, with intervals taken over them. */
final class HourMeans implements Hours {
    static final String TABLE = "hours_of_week";

    private static final String TOGETHER = "all";

    private final Map<Pool, HourUse> pools = new LinkedHashMap<>();
    private final Map<Pool, HourUse> tiers = new LinkedHashMap<>();
    private final int worlds;

    HourMeans(List<Row> means) {
        worlds = means.isEmpty() ? 1 : (int) means.get(0).number("worlds");
        boolean compared = means.stream().anyMatch(row -> !row.text("change").isEmpty());
        means.stream()
                .collect(Collectors.groupingBy(HourMeans::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((whose, rows) -> (whose.facility() ? pools : tiers).put(whose.pool(), use(rows, compared)));
    }

    /** Whose row it is: a facility's, or a tier's under its id. */
    private record Whose(boolean facility, Pool pool) {}

    private static Whose of(Row row) {
        boolean together = row.text("facility").equals(TOGETHER);
        return new Whose(!together, new Pool(together ? row.text("tier") : row.text("facility"), row.text("resource")));
    }

    private static HourUse use(List<Row> rows, boolean compared) {
        double[] busy = new double[ALL];
        double[] staffed = new double[ALL];
        Spread[] spread = nothing();
        Spread[] change = nothing();
        for (Row row : rows) {
            int hour = HourTable.hour(row);
            busy[hour] = row.number("busy_minutes");
            staffed[hour] = row.number("staffed_minutes");
            spread[hour] = new Spread(busy[hour] / staffed[hour], row.figure("half_width"));
            change[hour] = new Spread(row.figure("change").orElse(Double.NaN), row.figure("change_half_width"));
        }
        return new HourUse(busy, staffed, spread, compared ? Optional.of(change) : Optional.empty());
    }

    private static Spread[] nothing() {
        Spread[] nothing = new Spread[ALL];
        Arrays.fill(nothing, new Spread(Double.NaN, OptionalDouble.empty()));
        return nothing;
    }

    @Override
    public Collection<Pool> pools() {
        return pools.keySet();
    }

    @Override
    public int replications() {
        return worlds;
    }

    @Override
    public double load(Pool pool) {
        return Arrays.stream(pools.get(pool).busy()).sum();
    }

    @Override
    public HourUse one(Pool pool) {
        return pools.get(pool);
    }

    @Override
    public HourUse together(String tier, Collection<Pool> some) {
        return tiers.get(new Pool(tier, some.iterator().next().resource()));
    }
}
