package org.careshed.scenario.rule;

import org.careshed.scenario.Place;

/** Straight lines on the globe, good to a percent within a few hundred kilometres. */
final class Distance {

    private static final double METRES_PER_DEGREE = 111_195;

    private Distance() {}

    /** Metres between two places as the crow flies. */
    static double metres(Place a, Place b) {
        double middle = StrictMath.toRadians((a.latitude() + b.latitude()) / 2);
        double east = (a.longitude() - b.longitude()) * StrictMath.cos(middle);
        double north = a.latitude() - b.latitude();
        return METRES_PER_DEGREE * Math.sqrt(east * east + north * north);
    }

    /** For messages: whole kilometres from 10 km on, one decimal below. */
    static String km(double metres) {
        return metres >= 10_000 ? Math.round(metres / 1000) + " km" : Math.round(metres / 100) / 10.0 + " km";
    }
}
