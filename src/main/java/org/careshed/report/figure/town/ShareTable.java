package org.careshed.report.figure.town;

import java.util.List;
import java.util.function.Function;
import org.careshed.report.input.Across;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/** The table {@code town_shares} by town or by condition: visits, those in the county, those at its grassroots. */
public final class ShareTable {
    /** The key of all rows together. */
    public static final String WHOLE = "";

    private final Across<String> visits;
    private final Across<String> inCounty;
    private final Across<String> grassroots;

    private ShareTable(int replications) {
        visits = new Across<>(replications);
        inCounty = new Across<>(replications);
        grassroots = new Across<>(replications);
    }

    /** Sums over all rows with the same cell in a column. */
    public static ShareTable by(String column, List<Row> rows, int replications) {
        ShareTable table = new ShareTable(replications);
        Function<Row, List<String>> keys = row -> List.of(WHOLE, row.text(column));
        for (Row row : rows) {
            for (String key : keys.apply(row)) {
                table.visits.add(key, row, row.number("visits"));
                table.inCounty.add(key, row, row.number("in_county"));
                table.grassroots.add(key, row, row.number("grassroots"));
            }
        }
        return table;
    }

    /** Keys with visits but for the whole, most visits first. */
    public List<String> keys() {
        return visits.keys().stream()
                .filter(key -> !key.equals(WHOLE) && visits.mean(key) > 0)
                .sorted(java.util.Comparator.comparingDouble((String key) -> -visits.mean(key))
                        .thenComparing(key -> key))
                .toList();
    }

    /** Visits of a replication, on average. */
    public double visits(String key) {
        return visits.mean(key);
    }

    /** Visits inside the county of all visits. */
    public Spread inCounty(String key) {
        return Spread.ratio(inCounty.of(key), visits.of(key));
    }

    /** Visits at the grassroots of those inside the county. */
    public Spread grassroots(String key) {
        return Spread.ratio(grassroots.of(key), inCounty.of(key));
    }
}
