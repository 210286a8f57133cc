package org.careshed.measure.visits;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Official;
import org.careshed.measure.tally.Towns;

/**
 * Counted visits of residents by where they live and one thing more. One whole number per combination is kept, so that
 * counting is one addition; it counts no programme that examines people who did not come for care.
 */
public final class HomeVisits {
    private final boolean[] isVisit;
    private final County county;
    private final int[] homeOfPlace;
    private final int kinds;
    private final int[] visits;

    /** Who left, and the kind of the visit. */
    private final Backlog left = new Backlog();

    private HomeVisits(County county, int homes, int[] homeOfPlace, int kinds) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        this.homeOfPlace = homeOfPlace;
        this.kinds = kinds;
        visits = new int[Math.multiplyExact(homes, kinds)];
    }

    /**
     * Counts by home place.
     *
     * @param kinds how many values the other thing has
     */
    public static HomeVisits byPlace(County county, int kinds) {
        int places = county.scenario().places().size();
        return new HomeVisits(county, places, IntStream.range(0, places).toArray(), kinds);
    }

    /**
     * Counts by home town.
     *
     * @param kinds how many values the other thing has
     */
    public static HomeVisits byTown(County county, Towns towns, int kinds) {
        int places = county.scenario().places().size();
        int[] townOfPlace = IntStream.range(0, places).map(towns::ofPlace).toArray();
        return new HomeVisits(county, towns.size(), townOfPlace, kinds);
    }

    /**
     * A patient left treated.
     *
     * @param resident who; below 0 for one from elsewhere, who is not counted
     * @param kind of the visit, from 0
     */
    public void left(int resident, int condition, int kind) {
        if (resident >= 0 && Official.is(isVisit, condition) && left.add(resident, kind)) {
            count();
        }
    }

    /** Nothing was counted so far. */
    public void clear() {
        left.clear();
        Arrays.fill(visits, 0);
    }

    /** Counts who is still waiting to be counted: to be called before anything is read. */
    public void count() {
        for (int i = 0; i < left.size(); i++) {
            int home = homeOfPlace[county.population().place(left.of(i))];
            visits[home * kinds + (int) left.what(i)]++;
        }
        left.clear();
    }

    /** Visits of people of a home (place or town, by number) of one kind. */
    public int of(int home, int kind) {
        return visits[home * kinds + kind];
    }
}
