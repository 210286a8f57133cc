package org.careshed.experiment.explain;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.witness.Witnesses;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.people.known.Habits;
import org.careshed.quantity.Ticks;

/**
 * Worlds that are lived through with an eye on one resident. Whoever is watched does nothing else than in the run: watching
 * only listens.
 *
 * @param prepared the county, levers worked in
 */
public record Retelling(Prepared prepared) {

    /**
     * Lives through a replication and tells what befell one resident.
     *
     * @param scope what is told; the run ends as soon as all of that is over
     * @param steps hears how far the run is, 0 to 1
     */
    public ResidentStory tell(int resident, int replication, Scope scope, DoubleConsumer steps) {
        County county = prepared.county();
        AtomicReference<World> world = new AtomicReference<>();
        Witnesses witnesses = new Witnesses(county, resident, () -> world.get().doneMs(), () -> habits(world.get()));
        world.set(prepared.world(replication, Facts.to(witnesses.listeners())));
        world.get().watch(resident, witnesses.onlooker());
        witnesses.begin();
        world.get().run(until(scope, witnesses, steps));
        List<NeedStory> all = witnesses.stories();
        return new ResidentStory(county, prepared.seed(), replication, resident, all.size(), scope.told(all));
    }

    private RunControl until(Scope scope, Witnesses witnesses, DoubleConsumer steps) {
        double horizonMs = prepared.county().scenario().calendar().horizonMs();
        return doneMs -> {
            steps.accept(doneMs / horizonMs);
            return doneMs % Ticks.DAY != 0 || !scope.isOver(witnesses.stories(), doneMs);
        };
    }

    private static Habits habits(World world) {
        return world.knowledge().habits();
    }
}
