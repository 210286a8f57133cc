package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One member of the ensemble: a county that the evidence allows, refitted.
 *
 * @param number from 1; 0 is the fit itself
 * @param drawn settings of the drawn parameters
 * @param fitted settings of the free parameters, on the scale on which they move
 * @param numbers of the scenario that differ from its file, by path
 * @param figures by id of target
 * @param misses ids of the targets and patterns that it misses: it is ruled out by any
 */
record Draw(
        int number,
        List<Double> drawn,
        List<Double> fitted,
        SortedMap<String, BigDecimal> numbers,
        Map<String, Double> figures,
        List<String> misses) {

    Draw {
        drawn = List.copyOf(drawn);
        fitted = List.copyOf(fitted);
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        figures = Map.copyOf(figures);
        misses = List.copyOf(misses);
    }

    /** Whether it agrees with all that is known. */
    boolean kept() {
        return misses.isEmpty();
    }
}
