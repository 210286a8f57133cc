package org.careshed.model;

import java.util.function.BooleanSupplier;
import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.engine.Crew;
import org.careshed.journal.Facts;

/** One thread does everything: facilities are played in their order, facts heard at once. */
record OneHand(Facts facts) implements Hands {

    @Override
    public Facts facts(int facility) {
        return facts;
    }

    @Override
    public Crew crew() {
        return Crew.ALONE;
    }

    @Override
    public void plan(DayPlan today) {}

    @Override
    public void play(Site[] sites, long[] nextMs, long endMs) {
        for (int facility = 0; facility < nextMs.length; facility++) {
            if (nextMs[facility] < endMs) {
                sites[facility].playUntil(endMs);
                nextMs[facility] = sites[facility].nextMs();
            }
        }
    }

    @Override
    public void hear() {}

    @Override
    public boolean run(BooleanSupplier world) {
        return world.getAsBoolean();
    }

    @Override
    public void close() {}
}
