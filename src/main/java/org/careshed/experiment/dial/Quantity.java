package org.careshed.experiment.dial;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.measure.Closing;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * A figure of a run: a reading of its summary, or the sum of a column over some rows of a table.
 *
 * @param measure name of the reading; empty for a table
 * @param of what the reading is of
 * @param table name of the table; empty for a reading
 * @param where cells that a row must have to count, by column
 * @param column the column that is added up
 */
public record Quantity(String measure, String of, String table, SortedMap<String, String> where, String column) {

    public Quantity {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
    }

    /** A reading of the summary. */
    public static Quantity reading(String measure, String of) {
        return new Quantity(measure, of, "", new TreeMap<>(), "");
    }

    /** How it is called. */
    public String text() {
        return table.isEmpty()
                ? Closing.quantity(measure, of)
                : table + "." + column + (where.isEmpty() ? "" : " " + String.join(" ", where.values()));
    }

    /** Whether a run of the scenario has such a figure, though it may be undefined. */
    public boolean known(Part part) {
        return table.isEmpty()
                ? reading(part).isPresent()
                : columns(part)
                        .filter(names -> names.contains(column) && names.containsAll(where.keySet()))
                        .isPresent();
    }

    /** Its unit; empty for a sum of a table. */
    public String unit(Part part) {
        return reading(part).map(Reading::unit).orElse("");
    }

    /** Its value in one replication, six decimals; empty where it is undefined or not there. */
    public Optional<BigDecimal> in(Part part) {
        return table.isEmpty()
                ? reading(part)
                        .map(Reading::text)
                        .filter(text -> !text.isEmpty())
                        .map(BigDecimal::new)
                : cells(part);
    }

    private Optional<Reading> reading(Part part) {
        return part.readings().stream()
                .filter(reading ->
                        reading.measure().equals(measure) && reading.of().equals(of))
                .findFirst();
    }

    private Optional<List<String>> columns(Part part) {
        return part.tables().stream()
                .filter(found -> found.name().equals(table))
                .map(found -> found.columns().stream().map(Column::name).toList())
                .findFirst();
    }

    private Optional<BigDecimal> cells(Part part) {
        Optional<Table> found =
                part.tables().stream().filter(t -> t.name().equals(table)).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = found.get().columns().stream().map(Column::name).toList();
        int summed = names.indexOf(column);
        if (summed < 0 || !names.containsAll(where.keySet())) {
            return Optional.empty();
        }
        return found.get().rows().stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(cell -> row.get(names.indexOf(cell.getKey())).equals(cell.getValue())))
                .map(row -> row.get(summed))
                .filter(Quantity::isNumber)
                .map(BigDecimal::new)
                .reduce(BigDecimal::add);
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    /** Names of tables that some of these need. */
    public static List<String> tables(Iterable<Quantity> quantities) {
        Map<String, Boolean> tables = new TreeMap<>();
        quantities.forEach(quantity -> tables.put(quantity.table(), true));
        tables.remove("");
        return List.copyOf(tables.keySet());
    }
}
