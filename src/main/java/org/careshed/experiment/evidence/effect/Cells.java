package org.careshed.experiment.evidence.effect;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Table;

/**
 * The sum of a column over some rows of a table.
 *
 * @param table name of the table
 * @param column column that is added up
 * @param where values that a row may have, by column; a row counts if it has one of them in each
 * @param weigh column by whose value rows are weighed; empty for equal weights
 * @param weights weight of a row by that value; rows of other values do not count
 */
public record Cells(
        String table, String column, Map<String, List<String>> where, String weigh, Map<String, Double> weights) {

    public Cells {
        where = Collections.unmodifiableMap(new TreeMap<>(where));
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** The sum; empty where the table or a column is missing, or no row counts. */
    Optional<Double> sum(Part part) {
        return part.tables().stream()
                .filter(candidate -> candidate.name().equals(table))
                .findFirst()
                .flatMap(this::sum);
    }

    /** The sum over a table of this name, or over some of its rows. */
    Optional<Double> sum(Table rows) {
        List<String> names = rows.columns().stream().map(Column::name).toList();
        if (!names.contains(column)
                || !names.containsAll(where.keySet())
                || !weigh.isEmpty() && !names.contains(weigh)) {
            return Optional.empty();
        }
        return rows.rows().stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(cell -> cell.getValue().contains(row.get(names.indexOf(cell.getKey())))))
                .filter(row -> !row.get(names.indexOf(column)).isEmpty())
                .map(row -> new BigDecimal(row.get(names.indexOf(column))).multiply(weight(names, row)))
                .reduce(BigDecimal::add)
                .map(BigDecimal::doubleValue);
    }

    private BigDecimal weight(List<String> names, List<String> row) {
        return weigh.isEmpty()
                ? BigDecimal.ONE
                : BigDecimal.valueOf(weights.getOrDefault(row.get(names.indexOf(weigh)), 0.0));
    }
}
