package org.careshed.county;

import java.util.List;
import java.util.Map;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;

/** Door-to-door times from every place to every facility, whole milliseconds. */
public final class TravelTable {

    /** No road leads there. */
    public static final long UNREACHABLE = Long.MAX_VALUE;

    private final int facilities;
    private final long[] ms;

    /** Times row by row: place, then facility. */
    public TravelTable(int facilities, long[] ms) {
        this.facilities = facilities;
        this.ms = ms.clone();
    }

    /**
     * The ways of residents from every place to some places, as if a facility stood at each of them.
     *
     * @param places ids of places of the scenario; the table's columns, its rows are the scenario's places
     */
    public static TravelTable to(Scenario scenario, List<String> places) {
        Map<String, Integer> index =
                CountyBuilder.index(scenario.places().stream().map(Place::id).toList());
        int[] placeOf = places.stream().mapToInt(index::get).toArray();
        TravelTable driving = RoadGraph.of(scenario, index).travelTo(placeOf, Halt.NEVER);
        return DoorToDoor.of(scenario, index, placeOf, driving, Halt.NEVER);
    }

    /** Door to door, one way; {@link #UNREACHABLE} where no road leads. */
    public long ms(int place, int facility) {
        return ms[place * facilities + facility];
    }
}
