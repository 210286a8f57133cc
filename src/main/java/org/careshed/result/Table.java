package org.careshed.result;

import java.util.List;
import org.careshed.result.file.Csv;

/**
 * A tidy long table of results: one fact a row, cells as the exact text that is written.
 *
 * @param name file name without ending, snake case
 * @param meaning one sentence for the data dictionary
 * @param rows cells in the order of the columns
 */
public record Table(String name, String meaning, List<Column> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + name + " has " + columns.size() + " columns, a row has "
                        + row.size() + " cells: " + row);
            }
            for (int i = 0; i < row.size(); i++) {
                if (!columns.get(i).holds(row.get(i))) {
                    throw new IllegalArgumentException("table " + name + ", column "
                            + columns.get(i).name() + " (" + row.get(i) + ") must be "
                            + columns.get(i).type());
                }
            }
        }
    }

    /** The table as CSV, a line of column names above the rows. */
    public String csv() {
        StringBuilder text =
                new StringBuilder(Csv.line(columns.stream().map(Column::name).toList()));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Csv.cell(text, row.get(i), columns.get(i).type() == Column.Type.TEXT, i == 0);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
