package org.careshed.model.journey;

import java.util.Arrays;
import org.careshed.care.Kinds;
import org.careshed.county.County;
import org.careshed.engine.Crew;
import org.careshed.people.Choice;
import org.careshed.people.PublishedWaits;
import org.careshed.people.known.Knowledge;

/**
 * First choices of a morning's needs, made by several hands before the morning is gone through. They rest on what was
 * known last night, on nothing that happens this morning, so they are those that would be made one by one. Emergencies,
 * refills and whatever is left from earlier days are not foreseen.
 */
final class Foresight {

    /** So many needs make a part at least: enough to look at residents together. */
    private static final int TOGETHER = Glance.TOGETHER;

    private static final int MOST_PARTS = 1 << 15;

    private final Crew crew;
    private final Choice[] choices;
    private final Glance[] glances;
    private final boolean[] emergency;
    private final Onsets onsets;
    private int[] facility = new int[0];
    private int[] latestSlot = new int[0];
    private int[] session = new int[0];
    private int[] latestSession = new int[0];

    /**
     * For a crew of hands.
     *
     * @param own the choice that the morning is gone through with; the first hand's too
     */
    Foresight(Crew crew, County county, Choice own, Past past, Onsets onsets) {
        this.crew = crew;
        this.onsets = onsets;
        Knowledge knowledge = past.knowledge(county);
        choices = new Choice[crew.hands()];
        Arrays.setAll(choices, hand -> hand == 0 ? own : new Choice(county, knowledge));
        glances = new Glance[crew.hands()];
        Arrays.setAll(glances, hand -> new Glance(county.population(), past.memories(), past.ledger()));
        emergency = Kinds.of(county.scenario()).emergency();
    }

    /** Each morning, before the first choice. */
    void morning(PublishedWaits waits, int day) {
        crew.share(choices.length, (choice, hand) -> choices[choice].morning(waits, day));
    }

    /** Chooses for all needs that begin today, which are in order already. */
    void choose() {
        int size = onsets.size();
        if (facility.length < size) {
            facility = new int[2 * size];
            latestSlot = new int[2 * size];
            session = new int[2 * size];
            latestSession = new int[2 * size];
        }
        int part = Math.max(TOGETHER, size / MOST_PARTS + 1);
        crew.share(
                (size + part - 1) / part,
                (number, hand) -> choose(number * part, Math.min(size, number * part + part), hand));
    }

    private void choose(int from, int to, int hand) {
        for (int place = from; place < to; place++) {
            glances[hand].at(onsets.resident(place));
        }
        Choice choice = choices[hand];
        for (int place = from; place < to; place++) {
            if (isForeseen(place)) {
                facility[place] = choice.choose(onsets.resident(place), onsets.condition(place), onsets.key(place));
                latestSlot[place] = choice.latestSlot();
                session[place] = choice.session();
                latestSession[place] = choice.latestSession();
            }
        }
    }

    /** Whether the choice of a need was made ahead: it is the one that begins just now. */
    boolean knows(long need) {
        int place = onsets.place();
        return place != Onsets.NOWHERE && isForeseen(place) && onsets.key(place) == need;
    }

    /** Where the resident of that need goes; a choice is as if it had just been made. */
    int recall(Choice choice) {
        int place = onsets.place();
        if (facility[place] >= 0) {
            choice.recall(latestSlot[place], session[place], latestSession[place]);
        }
        return facility[place];
    }

    private boolean isForeseen(int place) {
        return !onsets.isRefill(place) && !emergency[onsets.condition(place)];
    }
}
