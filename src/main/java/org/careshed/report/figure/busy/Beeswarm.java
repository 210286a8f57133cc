package org.careshed.report.figure.busy;

import java.util.ArrayList;
import java.util.List;

/** Heights at which dots on a line stand so that none hides another, as far as there is room. */
final class Beeswarm {
    private Beeswarm() {}

    /**
     * Places of dots, in the order of the values.
     *
     * @param at where each stands on the line, pixels
     * @param size of a dot, pixels
     * @param room above and below the line, pixels; dots overlap only where it is full
     */
    static double[] heights(double[] at, double size, double room) {
        double[] heights = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            List<Integer> near = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (Math.abs(at[j] - at[i]) < size) {
                    near.add(j);
                }
            }
            heights[i] = free(at, heights, near, i, size, room);
        }
        return heights;
    }

    private static double free(double[] at, double[] heights, List<Integer> near, int i, double size, double room) {
        for (double away = 0; away <= room; away += size / 4) {
            for (double height : new double[] {away, -away}) {
                if (near.stream().allMatch(j -> apart(at[j] - at[i], heights[j] - height, size))) {
                    return height;
                }
            }
        }
        return near.size() % 2 == 0 ? room : -room;
    }

    private static boolean apart(double across, double up, double size) {
        return across * across + up * up >= size * size;
    }
}
