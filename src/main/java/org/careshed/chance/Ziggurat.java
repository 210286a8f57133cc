package org.careshed.chance;

/**
 * The exponential density under 256 layers of equal area (Marsaglia and Tsang 2000). Layer 0 is the base strip with the
 * tail; 98.9 % of draws end in {@link Exact#exponential} without coming here.
 */
final class Ziggurat {

    static final int LAYERS = 256;
    private static final double TAIL = 7.69711747013104972;
    private static final double AREA = 3.949659822581572e-3;
    private static final double ULP = 0x1.0p-53;

    /** Right edge of the layer, per unit of 53 random bits. */
    static final double[] WIDTH = new double[LAYERS];

    /** Left of this everything in the layer lies under the density: the edge of the next layer up. */
    static final double[] EDGE = new double[LAYERS];

    private static final double[] RIGHT = new double[LAYERS + 1];
    private static final double[] HEIGHT = new double[LAYERS + 1];

    static {
        RIGHT[0] = AREA / StrictMath.exp(-TAIL);
        RIGHT[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            RIGHT[i] = -StrictMath.log(StrictMath.exp(-RIGHT[i - 1]) + AREA / RIGHT[i - 1]);
        }
        RIGHT[LAYERS] = 0;
        for (int i = 0; i < LAYERS; i++) {
            WIDTH[i] = RIGHT[i] * ULP;
            EDGE[i] = RIGHT[i + 1];
            HEIGHT[i + 1] = StrictMath.exp(-RIGHT[i + 1]);
        }
    }

    private Ziggurat() {}

    /** The rare ways out of a layer: the tail, under the curve, or a fresh try with further bits. */
    static double beyond(long bits, int layer, double x) {
        if (layer == 0) {
            return TAIL + Exact.exponential(Keys.next(bits));
        }
        long more = Keys.next(bits);
        double low = HEIGHT[layer];
        double y = low + Keys.uniform(more) * (HEIGHT[layer + 1] - low);
        return y < Exact.exp(-x) ? x : Exact.exponential(Keys.next(more));
    }
}
