package org.careshed.quantity;

/** Checks that return the value they checked, so that a record's compact constructor reads as a list of rules. */
public final class Require {

    private Require() {}

    /** The value, if it is finite and 0 or more (NaN fails). */
    public static double zeroOrMore(double value, String name) {
        return that(value >= 0 && value < Double.POSITIVE_INFINITY, value, name, "0 or more");
    }

    /** The value, if it is finite and more than 0 (NaN fails). */
    public static double positive(double value, String name) {
        return that(value > 0 && value < Double.POSITIVE_INFINITY, value, name, "more than 0");
    }

    /** The value, if it is finite. */
    public static double finite(double value, String name) {
        return that(Double.isFinite(value), value, name, "a finite number");
    }

    /** The value, if it is 0 or more. */
    public static long zeroOrMore(long value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " (" + value + ") must be 0 or more");
        }
        return value;
    }

    /** The value, if it is 0 or more. */
    public static int zeroOrMore(int value, String name) {
        return (int) zeroOrMore((long) value, name);
    }

    /** The value, if it is more than 0. */
    public static int positive(int value, String name) {
        return (int) positive((long) value, name);
    }

    /** The value, if it is more than 0. */
    public static long positive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " (" + value + ") must be more than 0");
        }
        return value;
    }

    /** Throws with the message unless the rule holds. */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static double that(boolean holds, double value, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " (" + value + ") must be " + rule);
        }
        return value;
    }
}
