package org.careshed.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Lines and bands through points of the sheet; a height that is not a number leaves a gap. */
public final class Curve {

    private Curve() {}

    /** A line from point to point. */
    public static Shape line(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(y[i])) {
                pen = false;
            } else if (pen) {
                path.lineTo(x[i], y[i]);
            } else {
                path.moveTo(x[i], y[i]);
                pen = true;
            }
        }
        return path;
    }

    /** The ground between two lines. */
    public static Shape band(double[] x, double[] upper, double[] lower) {
        Path2D path = new Path2D.Double();
        int i = 0;
        while (i < x.length) {
            int start = i;
            while (i < x.length && !Double.isNaN(upper[i]) && !Double.isNaN(lower[i])) {
                i++;
            }
            if (i > start) {
                around(path, x, upper, lower, start, i);
            }
            i++;
        }
        return path;
    }

    private static void around(Path2D path, double[] x, double[] upper, double[] lower, int start, int end) {
        path.moveTo(x[start], upper[start]);
        for (int i = start + 1; i < end; i++) {
            path.lineTo(x[i], upper[i]);
        }
        for (int i = end - 1; i >= start; i--) {
            path.lineTo(x[i], lower[i]);
        }
        path.closePath();
    }

    /**
     * Heights for labels of lines, in the order of the wishes: each as near to its wish as its neighbours allow.
     *
     * @param wanted heights on the sheet
     * @param least distance between two labels
     * @param bottom the lowest place, the largest height
     */
    public static double[] apart(double[] wanted, double least, double bottom) {
        Integer[] order = new Integer[wanted.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, java.util.Comparator.comparingDouble((Integer i) -> wanted[i]));
        double[] placed = wanted.clone();
        for (int k = 1; k < order.length; k++) {
            placed[order[k]] = Math.max(placed[order[k]], placed[order[k - 1]] + least);
        }
        double free = bottom;
        for (int k = order.length - 1; k >= 0; k--) {
            placed[order[k]] = Math.min(placed[order[k]], free);
            free = placed[order[k]] - least;
        }
        return placed;
    }
}
