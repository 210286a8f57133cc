package org.careshed.report.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.result.parquet.AnswerTaker;

/** Packs a column cell by cell: by the number of its text where few differ, else one text behind the other. */
final class ColumnPacking {
    private static final int FIRST_ROOM = 1024;

    private final Map<Object, Character> known = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private char[] codes = new char[FIRST_ROOM];
    private int size;
    private Object last = this; // no cell
    private byte[] bytes = {};
    private int[] ends = {};

    /** Adds a text, a number or nothing, which is an empty text. */
    void add(Object cell) {
        Object asked = cell == null ? "" : cell;
        if (ends.length > 0) {
            append(AnswerTaker.text(asked));
            return;
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        if (size > 0 && asked.equals(last)) { // rows come sorted: what stood above stands here too
            codes[size] = codes[size - 1];
            size++;
            return;
        }
        Character code = known.get(asked);
        if (code == null && values.size() > Character.MAX_VALUE) {
            manyDiffer();
            append(AnswerTaker.text(asked));
            return;
        }
        codes[size++] = code == null ? learned(asked) : code;
        last = asked;
    }

    PackedColumn packed() {
        if (ends.length > 0) {
            return new PackedColumn.OneAfterAnother(Arrays.copyOf(bytes, ends[size - 1]), Arrays.copyOf(ends, size));
        }
        return PackedColumn.Numbered.of(Arrays.copyOf(codes, size), values.toArray());
    }

    private char learned(Object cell) {
        char code = (char) values.size();
        known.put(cell, code);
        values.add(cell);
        return code;
    }

    /** Begins anew with the other way. */
    private void manyDiffer() {
        int before = size;
        ends = new int[2 * before];
        size = 0;
        for (int row = 0; row < before; row++) {
            append(AnswerTaker.text(values.get(codes[row])));
        }
        known.clear();
        values.clear();
        codes = new char[0];
    }

    private void append(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int end = size == 0 ? 0 : ends[size - 1];
        if (end + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + added.length, 2 * bytes.length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(added, 0, bytes, end, added.length);
        ends[size++] = end + added.length;
    }
}
