package org.careshed.report.input;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.RandomAccess;
import org.careshed.result.Column;
import org.careshed.result.Table;

/**
 * The rows of a table in a few bytes a cell. A comparison of twenty worlds has millions of cells, and a report looks at
 * them again for every figure; as lists of texts they would be read again and again from the disk, or fill the memory.
 */
final class PackedRows extends AbstractList<Row> implements RandomAccess {
    private final String table;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final PackedColumn[] cells;
    private final int size;

    PackedRows(Table table) {
        this.table = table.name();
        for (Column column : table.columns()) {
            columns.put(column.name(), columns.size());
        }
        cells = new PackedColumn[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = PackedColumn.of(table.rows(), i);
        }
        size = table.rows().size();
    }

    @Override
    public Row get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Row(table, columns, new Cells(index));
    }

    @Override
    public int size() {
        return size;
    }

    /** The cells of a row. */
    private final class Cells extends AbstractList<String> implements RandomAccess {
        private final int row;

        Cells(int row) {
            this.row = row;
        }

        @Override
        public String get(int column) {
            return cells[column].at(row);
        }

        @Override
        public int size() {
            return cells.length;
        }
    }
}
