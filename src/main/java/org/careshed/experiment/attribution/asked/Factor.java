package org.careshed.experiment.attribution.asked;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.problem.Site;

/**
 * Levers that are on or off together.
 *
 * @param id short name, unique in its file
 * @param name for people
 * @param places of its levers in the scenario's list, from 0 on
 * @param site where it stands in its file
 */
public record Factor(String id, String name, SortedSet<Integer> places, Site site) {
    public Factor {
        places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    }
}
