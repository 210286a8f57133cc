package org.careshed.report.input;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * The rows of a table in a few bytes a cell. A comparison of twenty worlds has millions of cells, and a report looks at
 * them again for every figure; as lists of texts they would be read again and again from the disk, or fill the memory.
 */
final class PackedRows extends AbstractList<Row> implements RandomAccess {
    private final String table;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final PackedColumn[] cells;
    private final int size;

    /**
     * Rows.
     *
     * @param table its name
     * @param names of the columns
     * @param cells of each column
     */
    PackedRows(String table, List<String> names, List<PackedColumn> cells) {
        this.table = table;
        names.forEach(name -> columns.put(name, columns.size()));
        this.cells = cells.toArray(PackedColumn[]::new);
        this.size = cells.isEmpty() ? 0 : cells.get(0).size();
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
    final class Cells extends AbstractList<String> implements RandomAccess {
        private final int row;

        private Cells(int row) {
            this.row = row;
        }

        /** A cell's number; not a number where it has none, or where only its text tells. */
        double figure(int column) {
            return cells[column].figure(row);
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
