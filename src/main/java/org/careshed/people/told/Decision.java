package org.careshed.people.told;

import java.util.List;
import java.util.Optional;

/**
 * One decision of one resident, with everything that entered it.
 *
 * @param occasion when such a decision is taken
 * @param resident index in the population
 * @param condition index in the scenario's conditions
 * @param need key of the need
 * @param places those that could be chosen, in the order of facility index
 * @param excluded those that could not
 * @param seeking whether to seek care at all, where that was open
 * @param lambda dissimilarity of places within a nest, above 0 to 1
 * @param facility where to; negative for nowhere: at home, or nothing is open
 */
public record Decision(
        Occasion occasion,
        int resident,
        int condition,
        long need,
        List<Explained> places,
        List<Excluded> excluded,
        Optional<Seeking> seeking,
        double lambda,
        int facility) {
    public Decision {
        places = List.copyOf(places);
        excluded = List.copyOf(excluded);
    }

    /** When a decision is taken. */
    public enum Occasion {
        /** On the morning of a need: whether to seek care, and where. */
        NEED,
        /** On a later morning: where, as care is sought in any case. */
        ANOTHER_DAY,
        /** On leaving a place untreated. */
        AFTER_LEAVING,
        /** On being referred. */
        REFERRED
    }

    /** A place that could be chosen, by its index. */
    public Optional<Explained> place(int which) {
        return places.stream().filter(place -> place.facility() == which).findFirst();
    }

    /** Whether care is sought as far as the resident is concerned. */
    public boolean sought() {
        return seeking.map(Seeking::sought).orElse(true);
    }
}
