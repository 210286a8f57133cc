package org.careshed.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.watch.Frame;
import org.careshed.experiment.watch.Present;
import org.careshed.journal.Facts;
import org.careshed.journal.WindowEnds;
import org.careshed.model.World;
import sim.engine.SimState;

/**
 * A world on the clock of the console: one step of the clock is one window. MASON's seed is the number of the replication;
 * luck comes from the scenario's seed and that number, never from MASON's generator. What is seen of it is made at the end of
 * each window and does not change afterwards, so it may be read on any thread.
 */
public final class CountyState extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient Prepared prepared;
    private final transient Audience audience;
    private transient Optional<World> world = Optional.empty();
    private transient volatile Seen seen;

    /**
     * @param replication its number, until another is chosen in the console
     * @param audience who listens besides the console
     */
    public CountyState(Prepared prepared, int replication, Audience audience) {
        super(replication, new CountyClock(prepared.county().scenario().calendar()));
        this.prepared = prepared;
        this.audience = audience;
        seen = before(prepared.county());
    }

    /** The county on its first day. */
    public County county() {
        return prepared.county();
    }

    /** The number of the replication. */
    public int replication() {
        return (int) seed();
    }

    /** The county at the end of the window that was played last. */
    public Frame frame() {
        return seen.frame;
    }

    PoolUse pools() {
        return seen.pools;
    }

    /** Begins from the first day. */
    @Override
    public void start() {
        super.start();
        Present present = new Present(county(), replication());
        PoolUse pools = new PoolUse(county());
        seen = new Seen(present.frame(0), pools.copy());
        List<Object> listeners = new ArrayList<>(audience.begins(replication()));
        listeners.addAll(present.listeners());
        listeners.add(pools);
        listeners.add((WindowEnds) atMs -> seen = new Seen(present.frame(atMs), pools.copy()));
        World begun = prepared.world(replication(), Facts.to(listeners));
        begun.liveOn(this);
        world = Optional.of(begun);
    }

    @Override
    public void finish() {
        super.finish();
        long horizonMs = county().scenario().calendar().horizonMs();
        if (world.isPresent() && world.get().doneMs() >= horizonMs) {
            audience.ended(replication());
        }
    }

    private static Seen before(County county) {
        return new Seen(new Present(county, 0).frame(0), new PoolUse(county));
    }

    /** What is shown. */
    private record Seen(Frame frame, PoolUse pools) {}
}
