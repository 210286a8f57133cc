package org.careshed.report.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.careshed.result.parquet.AnswerTaker;

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
     * @param values texts, or numbers as the database has them
     * @param texts of the values; none where they are so many that texts would fill the memory: each is made when asked for
     */
    record Numbered(char[] codes, Object[] values, String[] texts) implements PackedColumn {
        private static final int MANY = 4096;

        static Numbered of(char[] codes, Object[] values) {
            boolean kept = values.length <= MANY
                    || Arrays.stream(values).noneMatch(Number.class::isInstance); // texts are their own
            String[] texts = kept ? Arrays.stream(values).map(AnswerTaker::text).toArray(String[]::new) : new String[0];
            return new Numbered(codes, values, texts);
        }

        @Override
        public String at(int row) {
            return texts.length > 0 ? texts[codes[row]] : AnswerTaker.text(values[codes[row]]);
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public double figure(int row) {
            return values[codes[row]] instanceof Number number ? number.doubleValue() : Double.NaN;
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
