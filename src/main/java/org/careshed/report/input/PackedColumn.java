package org.careshed.report.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a column in a few bytes each. */
interface PackedColumn {

    /** The text of a cell. */
    String at(int row);

    /** Packs a column: by the number of its text where few differ, else one text behind the other. */
    static PackedColumn of(List<List<String>> rows, int column) {
        Map<String, Character> numbers = new HashMap<>();
        char[] codes = new char[rows.size()];
        int row = 0;
        for (List<String> cells : rows) {
            String text = cells.get(column);
            Character known = numbers.get(text);
            if (known == null) {
                if (numbers.size() > Character.MAX_VALUE) {
                    return OneAfterAnother.of(rows, column);
                }
                known = (char) numbers.size();
                numbers.put(text, known);
            }
            codes[row++] = known;
        }
        String[] texts = new String[numbers.size()];
        numbers.forEach((text, code) -> texts[code] = text);
        return new Numbered(codes, texts);
    }

    /** Cells of which few differ. */
    record Numbered(char[] codes, String[] texts) implements PackedColumn {
        @Override
        public String at(int row) {
            return texts[codes[row]];
        }
    }

    /** Cells of which most differ. */
    record OneAfterAnother(byte[] bytes, int[] ends) implements PackedColumn {

        static OneAfterAnother of(List<List<String>> rows, int column) {
            byte[] bytes = new byte[16 * rows.size()];
            int[] ends = new int[rows.size()];
            int end = 0;
            int row = 0;
            for (List<String> cells : rows) {
                byte[] text = cells.get(column).getBytes(StandardCharsets.UTF_8);
                if (end + text.length > bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.max(end + text.length, bytes.length + bytes.length / 2));
                }
                System.arraycopy(text, 0, bytes, end, text.length);
                end += text.length;
                ends[row++] = end;
            }
            return new OneAfterAnother(Arrays.copyOf(bytes, end), ends);
        }

        @Override
        public String at(int row) {
            int start = row == 0 ? 0 : ends[row - 1];
            return new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
        }
    }
}
