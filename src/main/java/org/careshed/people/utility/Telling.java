package org.careshed.people.utility;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.ChoiceSets;
import org.careshed.journal.Channel;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Explained;

/** Reads a bench that was weighed, place by place, and changes nothing on it. */
public final class Telling {

    private final ConsiderationSet set;

    /** Of a bench. */
    public Telling(ConsiderationSet set) {
        this.set = set;
    }

    /**
     * Every place that can be chosen, with everything that decides.
     *
     * @param need whose luck it is
     * @param channel how places are come to that nobody books
     */
    public List<Explained> places(long need, Channel channel) {
        List<Explained> places = new ArrayList<>();
        int winner = set.race(need);
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            if (isOpen(position)) {
                places.add(new Explained(
                        set.facility(position),
                        set.channel(position, channel),
                        set.worth(position),
                        set.terms(position),
                        set.share(position),
                        -StrictMath.log(set.luck(position, need)),
                        StrictMath.log(set.nestLuck(position, need)),
                        position == winner));
            }
        }
        return places;
    }

    /** Every place that was considered and cannot be chosen. */
    public List<Excluded> excluded() {
        List<Excluded> excluded = new ArrayList<>();
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            if (set.facility(position) != ChoiceSets.NONE && !isOpen(position)) {
                excluded.add(new Excluded(set.facility(position), set.excluded(position)));
            }
        }
        return excluded;
    }

    /** Dissimilarity of places within a nest. */
    public double lambda() {
        return set.lambda();
    }

    private boolean isOpen(int position) {
        return set.facility(position) != ChoiceSets.NONE && set.worth(position) > Double.NEGATIVE_INFINITY;
    }
}
