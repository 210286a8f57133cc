package org.careshed.model;

import java.util.function.BooleanSupplier;
import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.engine.Crew;
import org.careshed.journal.Facts;

/**
 * Who works at a run: one thread, or two. Nothing that is told depends on it, nor in which order. Two hands are made for
 * one world, and for those of its copies that go on in its place.
 */
public interface Hands extends AutoCloseable {

    /** One thread that does everything. */
    static Hands one(Facts facts) {
        return new OneHand(facts);
    }

    /**
     * The calling thread and another: both play the facilities of a window, and the other tells facts to who listens. It
     * works until the hands are closed.
     *
     * @param facts who listens; on the other thread, and up to date when {@link World#run} returns or throws. What
     *     listeners throw, {@code run} throws, as soon as it is known
     */
    static Hands two(Facts facts) {
        return new TwoHands(facts);
    }

    /** Whom everybody but facilities tells facts. */
    Facts facts();

    /** Whom a facility tells facts. */
    Facts facts(int facility);

    /** Those who share what else can be shared: the beginning of a world, and its mornings. */
    Crew crew();

    /** A day's plan is made. */
    void plan(DayPlan today);

    /** Plays a window: every facility that has something to do before {@code endMs}, each by itself. */
    void play(Site[] sites, long[] nextMs, long endMs);

    /** Between two phases: returns when all that was told has been heard. */
    void hear();

    /** Runs a world; when it returns, all that was told has been heard. */
    boolean run(BooleanSupplier world);

    @Override
    void close();
}
