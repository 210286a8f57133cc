package org.careshed.experiment.explain.witness;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.careshed.county.County;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.people.known.Habits;
import org.careshed.people.told.Onlooker;

/** Those who follow one resident through a run, and what they have written down. */
public final class Witnesses {

    private final Happenings book;
    private final PlanWitness plans;
    private final MindWitness mind;

    /**
     * Witnesses who have seen nothing yet.
     *
     * @param resident index in the population
     * @param doneMs how far the run is, asked while it goes on
     * @param habits what everybody remembers, asked at night
     */
    public Witnesses(County county, int resident, LongSupplier doneMs, Supplier<Habits> habits) {
        book = new Happenings(county, resident, doneMs);
        plans = new PlanWitness(book);
        mind = new MindWitness(book, habits);
    }

    /** Those who listen to facts. */
    public List<Object> listeners() {
        return List.of(plans, new InsideWitness(book), new AfterWitness(book), mind);
    }

    /** Who hears of decisions. */
    public Onlooker onlooker() {
        return plans;
    }

    /** The world stands before its first day. */
    public void begin() {
        mind.begin();
    }

    /** Every need so far, in the order in which they arose. */
    public List<NeedStory> stories() {
        return book.stories();
    }
}
