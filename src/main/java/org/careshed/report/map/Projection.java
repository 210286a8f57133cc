package org.careshed.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.careshed.report.look.Atlas;

/** From degrees to sheet units: equirectangular around the middle, true to scale within a county. */
public final class Projection {
    private static final double KM_PER_DEGREE = 111.32;

    private final double west;
    private final double north;
    private final double east;
    private final double squash;
    private final double perKm;
    private final double left;
    private final double top;

    /** The places and the ground around them out to the reach, in kilometres, filling the frame. */
    Projection(Collection<Atlas.Site> sites, double reachKm, Rectangle2D frame) {
        west = sites.stream().mapToDouble(Atlas.Site::longitude).min().orElse(0);
        east = sites.stream().mapToDouble(Atlas.Site::longitude).max().orElse(0);
        north = sites.stream().mapToDouble(Atlas.Site::latitude).max().orElse(0);
        double south = sites.stream().mapToDouble(Atlas.Site::latitude).min().orElse(0);
        squash = StrictMath.cos(StrictMath.toRadians((north + south) / 2));
        double wideKm = Math.max(0.5, (east - west) * squash * KM_PER_DEGREE + 2 * reachKm);
        double highKm = Math.max(0.5, (north - south) * KM_PER_DEGREE + 2 * reachKm);
        perKm = Math.min(frame.getWidth() / wideKm, frame.getHeight() / highKm);
        left = frame.getCenterX() - (east - west) * squash * KM_PER_DEGREE * perKm / 2;
        top = frame.getCenterY() - (north - south) * KM_PER_DEGREE * perKm / 2;
    }

    /** Where a place stands. */
    public Point2D at(Atlas.Site site) {
        return new Point2D.Double(
                left + (site.longitude() - west) * squash * KM_PER_DEGREE * perKm,
                top + (north - site.latitude()) * KM_PER_DEGREE * perKm);
    }

    /** Sheet units per kilometre. */
    public double perKm() {
        return perKm;
    }

    /** Straight-line kilometres (haversine, earth radius 6,371 km). */
    public static double km(Atlas.Site a, Atlas.Site b) {
        double lat1 = StrictMath.toRadians(a.latitude());
        double lat2 = StrictMath.toRadians(b.latitude());
        double up = StrictMath.sin((lat2 - lat1) / 2);
        double across = StrictMath.sin(StrictMath.toRadians(b.longitude() - a.longitude()) / 2);
        double h = up * up + StrictMath.cos(lat1) * StrictMath.cos(lat2) * across * across;
        return 2 * 6371 * StrictMath.asin(Math.min(1, Math.sqrt(h)));
    }
}
