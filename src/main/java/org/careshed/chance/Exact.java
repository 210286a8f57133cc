package org.careshed.chance;

/**
 * Elementary functions and the exponential law from + - x / and bit moves only. Java has computed these exactly as
 * IEEE 754 says since release 17, so the same bits come out on every machine; {@code StrictMath} does too, at several
 * times the cost. Relative errors, against {@code StrictMath} over the ranges used: exp below 1e-14, log below 1e-13.
 */
public final class Exact {

    private static final int CELLS = 128;
    private static final double CELLS_PER_LN2 = CELLS / 0.6931471805599453;
    private static final double CELL_HIGH = 0x1.62e42fefp-8;
    private static final double CELL_LOW = 0x1.473de6af278edp-41;
    private static final double ROUND = 0x1.8p52;
    private static final double[] POWER = new double[CELLS];

    private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
    private static final double LN2_LOW = 0x1.ef35793c7673p-45;
    private static final double SQRT_HALF = 0.7071067811865476;

    private static final int NEAR_BITS = 8;
    private static final int NEAR_CELLS = 1 << NEAR_BITS;
    private static final double[] NEAR_INVERSE = new double[NEAR_CELLS];
    private static final double[] NEAR_LOG = new double[NEAR_CELLS];

    static {
        for (int i = 0; i < NEAR_CELLS; i++) {
            double middle = 1 + (i + 0.5) / NEAR_CELLS;
            NEAR_INVERSE[i] = 1 / middle;
            NEAR_LOG[i] = StrictMath.log(middle);
        }
        for (int i = 0; i < CELLS; i++) {
            POWER[i] = StrictMath.pow(2, i / (double) CELLS);
        }
    }

    private Exact() {}

    /** e to the x; 0 from -708 downwards, infinity above 709. */
    public static double exp(double x) {
        if (!(x > -708)) {
            return x <= -708 ? 0 : x;
        }
        if (x > 709) {
            return Double.POSITIVE_INFINITY;
        }
        double rounded = x * CELLS_PER_LN2 + ROUND;
        int cell = (int) Double.doubleToRawLongBits(rounded);
        double cells = rounded - ROUND;
        double r = (x - cells * CELL_HIGH) - cells * CELL_LOW;
        double series = r + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
        double power = POWER[cell & (CELLS - 1)];
        double scale = Double.longBitsToDouble((long) ((cell >> 7) + 1023) << 52);
        return (power + power * series) * scale;
    }

    /** Natural logarithm of a positive normal number; -infinity for 0. */
    public static double log(double x) {
        if (!(x > 0x1.0p-1022)) {
            return x > 0
                    ? log(x * 0x1.0p54) - 54 * 0.6931471805599453
                    : (x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN);
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1022;
        double m = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FE0000000000000L);
        if (m < SQRT_HALF) {
            m += m;
            exponent--;
        }
        double s = (m - 1) / (m + 1);
        double q = s * s;
        double far = 1.0 / 15 + q * (1.0 / 17 + q * (1.0 / 19 + q * (1.0 / 21)));
        double middle = 1.0 / 9 + q * (1.0 / 11 + q * (1.0 / 13 + q * far));
        double tail = q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * middle)));
        return exponent * LN2_HIGH + (2 * s + (2 * s * tail + exponent * LN2_LOW));
    }

    /**
     * Natural logarithm of a positive normal number to within 1e-8: where that decides, at a third of the cost. What it
     * leaves undecided is for {@link #log}.
     */
    public static double nearLog(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        int cell = (int) (bits >>> 52 - NEAR_BITS) & NEAR_CELLS - 1;
        double m = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        double r = m * NEAR_INVERSE[cell] - 1;
        return exponent * LN2_HIGH + (NEAR_LOG[cell] + (r - 0.5 * r * r));
    }

    /** An exponential number of mean 1 from 64 random bits, by the ziggurat; further bits come from the key. */
    public static double exponential(long bits) {
        int layer = (int) bits & (Ziggurat.LAYERS - 1);
        double x = (bits >>> 11) * Ziggurat.WIDTH[layer];
        return x < Ziggurat.EDGE[layer] ? x : Ziggurat.beyond(bits, layer, x);
    }
}
