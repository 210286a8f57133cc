package org.careshed.chance;

/**
 * Draws of whole milliseconds from a distribution by a monotone table: 22 octaves of probability towards each end, 32
 * cells an octave, straight lines between exact quantiles; beyond 2^-23 at either end the exact quantile. One draw uses
 * one 64-bit word and only that word, so two policies that draw the same word meet the same luck.
 */
public final class DrawTable {

    private static final int OCTAVES = 22;
    private static final int CELLS = 32;
    private static final int FRACTION_BITS = 53;
    private static final double FRACTION = 0x1.0p-53;

    private final Dist dist;
    private final long constantMs;
    private final double[] border;

    /** A table of the distribution, whose unit must be milliseconds. */
    public DrawTable(Dist dist) {
        this.dist = dist;
        boolean constant = dist instanceof Dist.Constant;
        this.constantMs = constant ? round(dist.mean()) : 0;
        this.border = constant ? new double[0] : borders(dist);
    }

    /** The distribution this draws from. */
    public Dist dist() {
        return dist;
    }

    /** The draw that belongs to 64 random bits, whole milliseconds. */
    public long ms(long bits) {
        if (border.length == 0) {
            return constantMs;
        }
        long half = (bits << 1) | 1;
        int octave = Long.numberOfLeadingZeros(half);
        boolean upper = bits < 0;
        if (octave >= OCTAVES) {
            double u = (half >>> 1) * 0x1.0p-64 + 0x1.0p-65;
            return round(dist.quantile(upper ? 1 - Math.max(u, 0x1.0p-53) : u));
        }
        long mantissa = half << (octave + 1);
        int cell = (int) (mantissa >>> 59);
        double fraction = ((mantissa << 5) >>> (64 - FRACTION_BITS)) * FRACTION;
        int at = ((upper ? OCTAVES : 0) + octave) * (CELLS + 1) + cell;
        double from = border[at];
        return round(from + fraction * (border[at + 1] - from));
    }

    private static long round(double ms) {
        return (long) (ms + 0.5);
    }

    private static double[] borders(Dist dist) {
        double[] border = new double[2 * OCTAVES * (CELLS + 1)];
        for (int octave = 0; octave < OCTAVES; octave++) {
            for (int cell = 0; cell <= CELLS; cell++) {
                double u = StrictMath.scalb(1 + cell / (double) CELLS, -octave - 2);
                border[octave * (CELLS + 1) + cell] = dist.quantile(u);
                border[(OCTAVES + octave) * (CELLS + 1) + cell] = dist.quantile(1 - u);
            }
        }
        return border;
    }
}
