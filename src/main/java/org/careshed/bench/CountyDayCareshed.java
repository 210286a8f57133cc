package org.careshed.bench;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;

/** Workload W2 through the product: residents, choice and facilities as in any county. */
final class CountyDayCareshed {

    private final County county;

    CountyDayCareshed(CountyDay workload, long seed) {
        this(workload, List.of(""), seed);
    }

    /** As many counties as there are marks, in one world: see {@link CountyDayScenario}. */
    CountyDayCareshed(CountyDay workload, List<String> marks, long seed) {
        this.county = CountyDayScenario.build(workload, marks, seed);
    }

    /** Runs the year with a listener that counts. */
    CountyDayAnswer answer() {
        Waits waits = new Waits();
        run(Facts.to(List.of(waits)));
        return new CountyDayAnswer(waits.visits, waits.waitedMs);
    }

    /** Runs the year, and nobody listens. */
    void run() {
        run(Facts.none());
    }

    private void run(Facts facts) {
        new World(county, county.scenario().seed(), 0, List.of(), facts).run(RunControl.NONE);
    }

    private static final class Waits implements ConsultationBegins {
        private long visits;
        private long waitedMs;

        @Override
        public void consultationBegins(long atMs, int facility, long visit, int condition, long waited) {
            visits++;
            waitedMs += waited;
        }
    }
}
