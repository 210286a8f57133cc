package org.careshed.report.input;

import java.nio.charset.StandardCharsets;

/** The cells of a column in a few bytes each. */
interface PackedColumn {

    /** The text of a cell. */
    String at(int row);

    /** How many cells there are. */
    int size();

    /** The number of a cell; not a number where it has none, or where only its text tells. */
    default double figure(int row) {
        return Double.NaN;
    }

    /**
     * Cells of which few differ.
     *
     * @param codes which of the texts each cell has
     * @param figures the number of each text
     */
    record Numbered(char[] codes, String[] texts, double[] figures) implements PackedColumn {
        @Override
        public String at(int row) {
            return texts[codes[row]];
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public double figure(int row) {
            return figures[codes[row]];
        }
    }

    /** Cells of which most differ, one text behind the other. */
    record OneAfterAnother(byte[] bytes, int[] ends) implements PackedColumn {
        @Override
        public String at(int row) {
            int start = row == 0 ? 0 : ends[row - 1];
            return new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
        }

        @Override
        public int size() {
            return ends.length;
        }
    }
}
