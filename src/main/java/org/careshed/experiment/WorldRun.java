package org.careshed.experiment;

import java.util.function.Function;
import java.util.function.LongConsumer;
import org.careshed.experiment.ReplicationRun.Steps;
import org.careshed.journal.Facts;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;

/**
 * A world from its first day to its end, on one thread until another is free. Then it goes on as a copy of itself in two
 * hands, which is the same run byte for byte.
 */
final class WorldRun {

    /** How often it asks for a second thread. */
    private static final long ASKS_MS = 7 * Ticks.DAY;

    private final Prepared prepared;
    private final Facts facts;
    private final Steps steps;
    private final RunControl control;
    private final Halt halt;

    /**
     * @param facts who listens
     * @param steps is told how far the run is, and asked for a thread
     */
    WorldRun(Prepared prepared, Facts facts, Steps steps) {
        this(
                prepared,
                facts,
                steps,
                told -> doneMs -> {
                    told.accept(doneMs);
                    return true;
                },
                Halt.NEVER);
    }

    /**
     * A world that is controlled.
     *
     * @param control what is asked between windows; it tells how far the run is to whom it is given
     * @param halt what is asked besides the steps while the world is made
     */
    WorldRun(Prepared prepared, Facts facts, Steps steps, Function<LongConsumer, RunControl> control, Halt halt) {
        this.prepared = prepared;
        this.facts = facts;
        this.steps = steps;
        this.control = control.apply(doneMs -> steps.done(doneMs / (double) horizonMs()));
        this.halt = () -> {
            steps.ask();
            halt.ask();
        };
    }

    /**
     * Runs a replication.
     *
     * @throws StoppedException when it is told to end before its end
     */
    void run(int replication) {
        if (steps.takesThread()) {
            try (Hands two = Hands.two(facts)) {
                toTheEnd(prepared.world(replication, two, halt));
            } finally {
                steps.givesThreadBack();
            }
            return;
        }
        World alone = prepared.world(replication, Hands.one(facts), halt);
        while (alone.doneMs() < horizonMs()) {
            run(alone, Math.min(horizonMs(), alone.doneMs() + ASKS_MS));
            if (alone.doneMs() < horizonMs() && steps.takesThread()) {
                try (Hands two = Hands.two(facts)) {
                    toTheEnd(alone.copy(two));
                } finally {
                    steps.givesThreadBack();
                }
                return;
            }
        }
    }

    private void toTheEnd(World world) {
        run(world, horizonMs());
    }

    private void run(World world, long untilMs) {
        if (!world.run(untilMs, World.WINDOW_MS, control)) {
            throw new StoppedException();
        }
    }

    private long horizonMs() {
        return prepared.county().scenario().calendar().horizonMs();
    }
}
