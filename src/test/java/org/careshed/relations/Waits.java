package org.careshed.relations;

import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.scenario.Scenario;

/** What each visit waited for its service, by the visit's key; and how many came. */
final class Waits implements PatientArrives, ServiceStarts {

    private final Map<Long, Long> waited = new TreeMap<>();
    private int arrivals;

    private Waits() {}

    /** The waits in a scenario of one station. */
    static Waits in(Scenario scenario) {
        County county = CountyBuilder.build(scenario);
        Waits waits = new Waits();
        new World(county, scenario.seed(), 0, java.util.List.of(), Facts.to(java.util.List.of(waits)))
                .run(RunControl.NONE);
        return waits;
    }

    /** Milliseconds by key of the visit, for all whose service began. */
    Map<Long, Long> byVisit() {
        return waited;
    }

    int arrivals() {
        return arrivals;
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        arrivals++;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        waited.put(visit, waitedMs);
    }
}
