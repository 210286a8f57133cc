package org.careshed.experiment.design;

import org.careshed.quantity.Require;

/** Every combination of levels: complete, and as many points as the levels multiply to. */
public final class Grid {
    private static final int MOST_POINTS = 1_000_000;

    private Grid() {}

    /**
     * Levels by point, then parameter; the last parameter moves fastest.
     *
     * @param levels of each parameter, 1 or more
     */
    public static int[][] of(int[] levels) {
        int[][] points = new int[size(levels)][levels.length];
        for (int point = 0; point < points.length; point++) {
            int rest = point;
            for (int parameter = levels.length - 1; parameter >= 0; parameter--) {
                points[point][parameter] = rest % levels[parameter];
                rest /= levels[parameter];
            }
        }
        return points;
    }

    /** How many points there are; at most a million. */
    public static int size(int[] levels) {
        long size = 1;
        for (int count : levels) {
            size *= Require.positive(count, "levels");
            Require.that(size <= MOST_POINTS, "a grid must have at most " + MOST_POINTS + " points");
        }
        return (int) size;
    }

    /** A level's share of the way from the lowest to the highest; the middle when there is but one. */
    public static double share(int level, int levels) {
        return levels == 1 ? 0.5 : level / (double) (levels - 1);
    }
}
