package org.careshed.report.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.careshed.language.Text;
import org.careshed.result.Table;

/** One row of a results table, cells by column name; a fault names the table, the column and the cell. */
public record Row(String table, Map<String, Integer> columns, List<String> cells) {

    /** All rows of a table, in its order. */
    public static List<Row> all(Table table) {
        return Packing.of(table);
    }

    /** The cell's text; the column must exist. */
    public String text(String column) {
        return cells.get(at(column));
    }

    private int at(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new ReportException(Text.of(
                            "{table}.csv: column {column} is missing. Maybe another version wrote it; it has"
                                    + " {columns}",
                            "{table}.csv：缺少列 {column}。可能由其他版本所写；现有的列为 {columns}")
                    .with("table", table)
                    .with("column", column)
                    .with("columns", columns.keySet()));
        }
        return at;
    }

    /** The cell's text, empty where the column is missing. */
    public String textOrEmpty(String column) {
        return columns.containsKey(column) ? text(column) : "";
    }

    /** The cell's number; an empty cell is an undefined figure. */
    public OptionalDouble figure(String column) {
        int at = at(column);
        double known = cells instanceof PackedRows.Cells packed ? packed.figure(at) : Double.NaN;
        if (Double.isFinite(known)) {
            return OptionalDouble.of(known);
        }
        String cell = cells.get(at);
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            throw wrong(column, cell);
        }
        throw wrong(column, cell);
    }

    /** The cell's number, which must be there. */
    public double number(String column) {
        return figure(column).orElseThrow(() -> wrong(column, ""));
    }

    public boolean truth(String column) {
        return text(column).equals("true");
    }

    /** The cell's day, written year-month-day. */
    public LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw new ReportException(
                    Text.of(
                                    "{table}.csv: {column} ({cell}) must be a day, such as 2022-12-31",
                                    "{table}.csv：{column}（{cell}）必须是日期，如 2022-12-31")
                            .with("table", table)
                            .with("column", column)
                            .with("cell", text(column)),
                    e);
        }
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    private ReportException wrong(String column, String cell) {
        return new ReportException(
                Text.of("{table}.csv: {column} ({cell}) must be a number", "{table}.csv：{column}（{cell}）必须是数字")
                        .with("table", table)
                        .with("column", column)
                        .with("cell", cell));
    }
}
