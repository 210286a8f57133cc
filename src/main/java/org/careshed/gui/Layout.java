package org.careshed.gui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.scenario.Place;
import org.careshed.scenario.Place.Kind;
import sim.util.Double2D;

/**
 * Where things stand in a drawing {@value #WIDTH} units wide: places to scale, what lies outside the county at the edge,
 * facilities of one place in a ring around it; in a scenario without places, facilities in rows.
 */
final class Layout {
    static final double WIDTH = 900;

    private static final double EDGE = 60;
    private static final double MARGIN = 30;
    private static final double LEAST_HEIGHT = 420;
    private static final double RING = 7;
    private static final double ROW = 90;

    private final List<Double2D> places = new ArrayList<>();
    private final List<Double2D> facilities = new ArrayList<>();
    private double height = LEAST_HEIGHT;

    Layout(County county) {
        List<Place> all = county.scenario().places();
        if (all.isEmpty()) {
            inRows(county.facilities());
        } else {
            toScale(all);
            aroundPlaces(county);
        }
    }

    double height() {
        return height;
    }

    /** Where a place lies; only in a scenario with places. */
    Double2D place(int place) {
        return places.get(place);
    }

    Double2D facility(int facility) {
        return facilities.get(facility);
    }

    private void inRows(int many) {
        int across = (int) (WIDTH / ROW);
        for (int facility = 0; facility < many; facility++) {
            facilities.add(new Double2D(ROW * (facility % across + 0.5), ROW * (facility / across + 0.5)));
        }
        height = Math.max(LEAST_HEIGHT, ROW * (many / across + 1));
    }

    private void toScale(List<Place> all) {
        List<Place> near =
                all.stream().filter(place -> place.kind() != Kind.OUTSIDE).toList();
        List<Place> frame = near.isEmpty() ? all : near;
        double west = frame.stream().mapToDouble(Place::longitude).min().orElseThrow();
        double east = frame.stream().mapToDouble(Place::longitude).max().orElseThrow();
        double south = frame.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double north = frame.stream().mapToDouble(Place::latitude).max().orElseThrow();
        double squeeze = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
        double perDegree = (WIDTH - 2 * EDGE) / Math.max(1e-3, Math.max((east - west) * squeeze, north - south));
        height = Math.max(LEAST_HEIGHT, (north - south) * perDegree + 2 * EDGE);
        for (Place place : all) {
            double x = WIDTH / 2 + (place.longitude() - (west + east) / 2) * squeeze * perDegree;
            double y = height / 2 - (place.latitude() - (south + north) / 2) * perDegree;
            places.add(new Double2D(within(x, WIDTH), within(y, height)));
        }
    }

    private static double within(double value, double end) {
        return Math.max(MARGIN, Math.min(end - MARGIN, value));
    }

    private void aroundPlaces(County county) {
        Map<Integer, Integer> at = new HashMap<>();
        for (int place : county.placeOf()) {
            at.merge(place, 1, Integer::sum);
        }
        Map<Integer, Integer> placed = new HashMap<>();
        for (int place : county.placeOf()) {
            int many = at.get(place);
            int before = placed.merge(place, 1, Integer::sum) - 1;
            double turn = 2 * Math.PI * before / many;
            double out = many == 1 ? 0 : RING * Math.max(1.5, many * 0.6);
            Double2D middle = places.get(place);
            facilities.add(new Double2D(middle.x + out * StrictMath.cos(turn), middle.y + out * StrictMath.sin(turn)));
        }
    }
}
