package org.careshed.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.careshed.result.file.Csv;

/** Tables and columns explained, as CSV: one line a table, then one each of its columns. */
public final class Dictionary {
    private static final List<String> HEADER = List.of("table", "column", "type", "unit", "meaning");

    private Dictionary() {}

    /** The lines, the header first. */
    public static List<String> lines(Collection<Table> tables) {
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line(HEADER));
        for (Table table : tables) {
            lines.add(Csv.line(List.of(table.name(), "", "table", "", table.meaning())));
            for (Column column : table.columns()) {
                String type = column.type().name().toLowerCase(Locale.ROOT);
                lines.add(Csv.line(List.of(table.name(), column.name(), type, column.unit(), column.meaning())));
            }
        }
        return lines;
    }

    /** The tables that lines explain, without rows. */
    public static List<Table> read(List<List<String>> lines) {
        List<Table> tables = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = lines.size() - 1; i > 0; i--) {
            List<String> line = lines.get(i);
            if (line.get(1).isEmpty()) {
                tables.add(0, new Table(line.get(0), line.get(4), columns, List.of()));
                columns.clear();
            } else {
                Column.Type type = Column.Type.valueOf(line.get(2).toUpperCase(Locale.ROOT));
                columns.add(0, new Column(line.get(1), type, line.get(3), line.get(4)));
            }
        }
        return tables;
    }
}
