package org.careshed.experiment.compare;

/** Numbers evenly between 0 and 1 that are a function of two others (the mixer of SplitMix64). */
public final class Uniform {
    private Uniform() {}

    /** Between 0 and 1, never either. */
    public static double of(long one, long other) {
        long mixed = mixed(mixed(one) + other);
        return ((mixed >>> 11) + 0.5) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        long z = (value + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
