package org.careshed.chance;

import org.careshed.quantity.Require;

/**
 * The positive stable law of one index lambda, whose Laplace transform is E exp(-tS) = exp(-t^lambda): the luck that the
 * places of one nest share in a nested logit. Drawn after Kanter (1975), with U uniform on (0, pi) and X exponential:
 *
 * <pre>
 * S = sin(lambda U) / sin(U)^(1/lambda) * (sin((1-lambda) U) / X)^((1-lambda)/lambda)
 *   = exp(T(U) - k ln X),   k = (1-lambda)/lambda
 * </pre>
 *
 * <p>T is a table filled by {@code StrictMath}: 22 octaves of the probability towards pi, where T grows without bound,
 * 128 cells an octave, straight lines between; beyond 2^-22 T itself. The lines are off by less than 4e-5 for lambda 0.4
 * or more. At lambda 1 the law is the constant 1.
 */
public final class Stable {

    /** Below this the draws leave the range of numbers too often. */
    public static final double LEAST_INDEX = 0.1;

    private static final int OCTAVES = 22;
    private static final int CELL_BITS = 7;
    private static final int CELLS = 1 << CELL_BITS;

    private final double lambda;
    private final double k;
    private final double[] border;

    /** @param lambda index of the law, {@value #LEAST_INDEX} to 1 */
    public Stable(double lambda) {
        Require.that(
                lambda >= LEAST_INDEX && lambda <= 1,
                "the index of a stable law (" + lambda + ") must be " + LEAST_INDEX + " to 1");
        this.lambda = lambda;
        k = (1 - lambda) / lambda;
        border = lambda == 1 ? new double[0] : borders();
    }

    /** The draw that belongs to 64 random bits, above 0; X comes from the next bits after them. */
    public double draw(long bits) {
        if (border.length == 0) {
            return 1;
        }
        return Exact.exp(angle(bits) - k * Exact.log(Exact.exponential(Keys.next(bits))));
    }

    /** T at the angle that belongs to 64 random bits, read from the table. */
    double angle(long bits) {
        int octave = Long.numberOfLeadingZeros(bits);
        if (octave >= OCTAVES) {
            return exactAngle(complement(bits));
        }
        long mantissa = bits << (octave + 1);
        int cell = (int) (mantissa >>> (Long.SIZE - CELL_BITS));
        double fraction = ((mantissa << CELL_BITS) >>> 11) * 0x1.0p-53;
        int at = octave * (CELLS + 1) + cell;
        double from = border[at];
        return from + fraction * (border[at + 1] - from);
    }

    /** How far the angle of 64 random bits is from pi, as a share of pi: strictly above 0, at most 1. */
    static double complement(long bits) {
        return ((bits >>> 1) + 0.25) * 0x1.0p-63;
    }

    /** T at U = pi (1 - complement), by {@code StrictMath}. */
    double exactAngle(double complement) {
        double u = StrictMath.PI * (1 - complement);
        if (complement == 1) {
            return StrictMath.log(lambda) + k * StrictMath.log(1 - lambda);
        }
        return StrictMath.log(StrictMath.sin(lambda * u))
                - StrictMath.log(StrictMath.sin(StrictMath.PI * complement)) / lambda
                + k * StrictMath.log(StrictMath.sin((1 - lambda) * u));
    }

    private double[] borders() {
        double[] filled = new double[OCTAVES * (CELLS + 1)];
        for (int octave = 0; octave < OCTAVES; octave++) {
            for (int cell = 0; cell <= CELLS; cell++) {
                double complement = StrictMath.scalb(1 + cell / (double) CELLS, -octave - 1);
                filled[octave * (CELLS + 1) + cell] = exactAngle(complement);
            }
        }
        return filled;
    }
}
