package org.careshed.bench.queue;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Facts;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.scenario.Scenario;

/** Workload W1 through the product: a whole world with one clinic, and one listener that adds up the waits. */
public final class QueueCareshed {

    private final County county;

    /** The clinic that about so many customers pass through. */
    public QueueCareshed(long seed, long customers) {
        Scenario scenario = QueueScenario.of(seed, customers);
        this.county = CountyBuilder.build(scenario);
    }

    /** Plays it from empty. */
    public QueueAnswer run() {
        Waits waits = new Waits();
        new World(county, county.scenario().seed(), 0, List.of(), Facts.to(List.of(waits))).run(RunControl.NONE);
        return new QueueAnswer(waits.begun, waits.waitedMs / (double) QueueScenario.UNIT_MS / waits.begun);
    }

    private static final class Waits implements ServiceStarts {
        private long begun;
        private long waitedMs;

        @Override
        public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
            begun++;
            waitedMs += waited;
        }
    }
}
