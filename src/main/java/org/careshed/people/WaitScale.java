package org.careshed.people;

import org.careshed.quantity.Ticks;

/**
 * A wait in one byte: sixteen steps an octave of (16 s + wait), so that short waits are told apart by the second and long
 * ones by about 5 %; up to eleven days. Code 0 is for nobody's wait.
 */
final class WaitScale {

    static final byte NEVER = 0;

    private static final int STEP_BITS = 4;
    private static final int STEPS = 1 << STEP_BITS;
    private static final int CODES = 256;
    private static final double[] MINUTES = new double[CODES];

    static {
        for (int code = 2; code < CODES; code++) {
            long low = (long) (STEPS + (code - 1) % STEPS) << (code - 1) / STEPS;
            long wide = 1L << (code - 1) / STEPS;
            MINUTES[code] = Ticks.minutes((low - STEPS) * Ticks.SECOND + (wide - 1) * Ticks.SECOND / 2);
        }
    }

    private WaitScale() {}

    /** The code of a wait, milliseconds, 0 or more; below a second it reads as none. */
    static byte code(long waitMs) {
        long seconds = waitMs / Ticks.SECOND + STEPS;
        int octave = Long.SIZE - 1 - STEP_BITS - Long.numberOfLeadingZeros(seconds);
        int step = (int) (seconds >>> octave) & STEPS - 1;
        return (byte) Math.min(octave * STEPS + step + 1, CODES - 1);
    }

    /** The middle of the waits of a code, minutes. */
    static double minutes(byte code) {
        return MINUTES[code & 0xff];
    }
}
