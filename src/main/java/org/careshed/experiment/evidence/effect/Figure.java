package org.careshed.experiment.evidence.effect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * A figure of a run: a reading, or a sum of cells, or a quotient of two, times a factor.
 *
 * @param measure name of the reading; empty for cells
 * @param of what the reading is of
 * @param sum the cells that are added up; empty for a reading
 * @param over what their sum is divided by; empty for nothing
 * @param times factor, 100 for points of a share
 */
public record Figure(String measure, String of, Optional<Cells> sum, Optional<Cells> over, double times) {

    /** The table that has a row a day: its rows of a month are that month's. */
    public static final String DAILY = "daily";

    /** The value in one replication; empty where it is undefined or not there. */
    public Optional<Double> in(Part part) {
        if (sum.isEmpty()) {
            return part.readings().stream()
                    .filter(reading ->
                            reading.measure().equals(measure) && reading.of().equals(of))
                    .map(Reading::text)
                    .filter(text -> !text.isEmpty())
                    .map(text -> Double.parseDouble(text) * times)
                    .findFirst();
        }
        return quotient(sum.get().sum(part), over.map(cells -> cells.sum(part)));
    }

    /** The value in each whole month of the counted time, in their order; empty unless every cell is of a day. */
    public List<Double> monthly(Part part) {
        List<Double> values = new ArrayList<>();
        if (daily()) {
            for (Table month : months(part)) {
                quotient(sum.orElseThrow().sum(month), over.map(cells -> cells.sum(month)))
                        .ifPresent(values::add);
            }
        }
        return values;
    }

    /** Whether it has a value in each month. */
    public boolean daily() {
        return sum.filter(cells -> cells.table().equals(DAILY)).isPresent()
                && over.map(cells -> cells.table().equals(DAILY)).orElse(true);
    }

    /** Tables that it needs. */
    public List<String> tables() {
        List<String> tables = new ArrayList<>();
        sum.ifPresent(cells -> tables.add(cells.table()));
        over.ifPresent(cells -> tables.add(cells.table()));
        return tables;
    }

    private Optional<Double> quotient(Optional<Double> above, Optional<Optional<Double>> below) {
        if (below.isEmpty()) {
            return above.map(value -> value * times);
        }
        return above.flatMap(
                value -> below.get().filter(divisor -> divisor != 0).map(divisor -> value / divisor * times));
    }

    private static List<Table> months(Part part) {
        return part.tables().stream()
                .filter(table -> table.name().equals(DAILY))
                .flatMap(daily -> byMonth(daily).stream())
                .toList();
    }

    private static List<Table> byMonth(Table daily) {
        List<String> names = daily.columns().stream().map(Column::name).toList();
        int date = names.indexOf("date");
        int warmUp = names.indexOf("warm_up");
        Map<YearMonth, List<List<String>>> rows = new TreeMap<>();
        for (List<String> row : daily.rows()) {
            if (row.get(warmUp).equals("false")) {
                YearMonth month = YearMonth.parse(row.get(date).substring(0, "2022-01".length()));
                rows.computeIfAbsent(month, first -> new ArrayList<>()).add(row);
            }
        }
        return rows.entrySet().stream()
                .filter(month -> month.getValue().stream()
                                .map(row -> row.get(date))
                                .distinct()
                                .count()
                        == month.getKey().lengthOfMonth())
                .map(month -> new Table(daily.name(), daily.meaning(), daily.columns(), month.getValue()))
                .toList();
    }
}
