package org.careshed.measure.tally;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.county.County;
import org.careshed.scenario.Place;

/** The towns that places belong to, numbered in the order of their ids. */
public final class Towns {

    private final List<String> ids;
    private final int[] ofPlace;

    public Towns(County county) {
        List<Place> places = county.scenario().places();
        SortedSet<String> sorted = new TreeSet<>();
        places.stream().filter(place -> !place.town().isEmpty()).forEach(place -> sorted.add(place.town()));
        ids = List.copyOf(sorted);
        ofPlace = places.stream().mapToInt(place -> ids.indexOf(place.town())).toArray();
    }

    /** How many towns there are. */
    public int size() {
        return ids.size();
    }

    public String id(int town) {
        return ids.get(town);
    }

    /** The town of a place where people live; -1 for a crossing that belongs to none. */
    public int ofPlace(int place) {
        return ofPlace[place];
    }
}
