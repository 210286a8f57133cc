package org.careshed.result;

/**
 * A column of a results table.
 *
 * @param name snake case; it ends in its unit where it has one ({@code mean_wait_minutes})
 * @param unit {@code minutes}, {@code hours}, {@code visits}, {@code share}, {@code km} ...; empty for text and ids
 * @param meaning one sentence for the data dictionary
 */
public record Column(String name, Type type, String unit, String meaning) {
    /** What the cells hold; decimals are fixed-point text, an undefined figure is empty. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL
    }

    public static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, "", meaning);
    }

    public static Column integer(String name, String unit, String meaning) {
        return new Column(name, Type.INTEGER, unit, meaning);
    }

    public static Column decimal(String name, String unit, String meaning) {
        return new Column(name, Type.DECIMAL, unit, meaning);
    }

    /** Whether a cell's text fits the type: any text, digits, or digits with a point; empty is undefined. */
    public boolean holds(String cell) {
        if (type == Type.TEXT || cell.isEmpty()) {
            return true;
        }
        int from = cell.charAt(0) == '-' ? 1 : 0;
        int point = type == Type.DECIMAL ? cell.indexOf('.') : -1;
        int end = point < 0 ? cell.length() : point;
        return areDigits(cell, from, end) && (point < 0 || areDigits(cell, point + 1, cell.length()));
    }

    private static boolean areDigits(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < end;
    }
}
