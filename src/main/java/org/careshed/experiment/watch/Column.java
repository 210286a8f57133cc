package org.careshed.experiment.watch;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whole numbers that never change, by index. */
public final class Column {
    private final int[] values;

    private Column(int[] values) {
        this.values = values;
    }

    /** A copy of some numbers. */
    static Column copyOf(int[] values) {
        return new Column(values.clone());
    }

    /** A copy of the first few numbers. */
    static Column copyOf(int[] values, int many) {
        return new Column(Arrays.copyOf(values, many));
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /** The number at an index. */
    public int get(int index) {
        return values[index];
    }

    /** All numbers, in order. */
    public IntStream stream() {
        return Arrays.stream(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
