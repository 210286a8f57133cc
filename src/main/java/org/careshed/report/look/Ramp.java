package org.careshed.report.look;

import java.awt.Color;

/**
 * One row of colours from pale to dark for shares from 0 to 1. Lightness falls all the way, so that the order can be
 * seen by colour-blind readers and on a print in greys; the hue goes from sand over green-blue to night blue. Equal steps of a
 * share are equal steps to the eye (distance in CIELAB).
 */
public final class Ramp {
    private static final int[][] STOPS = {
        {0xF7, 0xF3, 0xE1},
        {0xD3, 0xE3, 0xC8},
        {0x8C, 0xC5, 0xBB},
        {0x45, 0x97, 0xAE},
        {0x2A, 0x62, 0x98},
        {0x1F, 0x30, 0x6B},
        {0x12, 0x10, 0x33}
    };

    /** At which shares the stops stand: as far apart as their colours are in CIELAB. */
    private static final double[] PLACES = {0, 0.086, 0.243, 0.437, 0.665, 0.843, 1};

    private Ramp() {}

    /** The colour of a share; above 1 as 1. */
    public static Color of(double share) {
        double at = Math.min(1, Math.max(0, share));
        int below = 0;
        while (below < STOPS.length - 2 && at > PLACES[below + 1]) {
            below++;
        }
        double part = (at - PLACES[below]) / (PLACES[below + 1] - PLACES[below]);
        int[] rgb = new int[3];
        for (int i = 0; i < 3; i++) {
            rgb[i] = (int) Math.round(STOPS[below][i] + part * (STOPS[below + 1][i] - STOPS[below][i]));
        }
        return new Color(rgb[0], rgb[1], rgb[2]);
    }
}
