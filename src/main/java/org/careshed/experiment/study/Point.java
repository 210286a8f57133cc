package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One county of an experiment.
 *
 * @param id how tables name it, unique in the experiment
 * @param cells what was set, as text, in the order of the columns
 * @param numbers of the scenario that differ from its file, by path
 */
record Point(String id, List<String> cells, SortedMap<String, BigDecimal> numbers) {
    Point {
        cells = List.copyOf(cells);
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }
}
