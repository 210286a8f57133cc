package org.careshed.report.input;

import java.util.List;
import java.util.stream.Stream;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.result.parquet.AnswerTaker;

/** Packs rows as they come, so that nobody needs to hold them as lists of texts first. */
public final class Packing implements AnswerTaker {
    private final String table;
    private final List<String> names;
    private final List<ColumnPacking> columns;

    /** For a table of that name and columns. */
    public Packing(String table, List<Column> columns) {
        this.table = table;
        this.names = columns.stream().map(Column::name).toList();
        this.columns = Stream.generate(ColumnPacking::new).limit(names.size()).toList();
    }

    @Override
    public void row(Object[] cells) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(cells[i]);
        }
    }

    /** What came. */
    public List<Row> rows() {
        return new PackedRows(
                table, names, columns.stream().map(ColumnPacking::packed).toList());
    }

    static List<Row> of(Table table) {
        Packing packing = new Packing(table.name(), table.columns());
        table.rows().forEach(row -> packing.row(row.toArray()));
        return packing.rows();
    }
}
