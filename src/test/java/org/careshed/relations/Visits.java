package org.careshed.relations;

import java.util.List;
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

/** When each visit to one station came, how long it waited and how long it was served, by the visit's key. */
final class Visits implements PatientArrives, ServiceStarts {

    private final Map<Long, Long> arrivedMs = new TreeMap<>();
    private final Map<Long, Long> waitedMs = new TreeMap<>();
    private final Map<Long, Long> servedMs = new TreeMap<>();

    private Visits() {}

    /** The visits in one replication of a scenario of one station. */
    static Visits in(Scenario scenario, int replication) {
        return in(CountyBuilder.build(scenario), scenario.seed(), replication);
    }

    /** The visits in one replication of a county of one station. */
    static Visits in(County county, long seed, int replication) {
        Visits visits = new Visits();
        new World(county, seed, replication, List.of(), Facts.to(List.of(visits))).run(RunControl.NONE);
        return visits;
    }

    /** Time of arrival by key, for all who came. */
    Map<Long, Long> arrivedMs() {
        return arrivedMs;
    }

    /** Milliseconds in the queue by key, for all whose service began. */
    Map<Long, Long> waitedMs() {
        return waitedMs;
    }

    /** Milliseconds of service by key, for all whose service began. */
    Map<Long, Long> servedMs() {
        return servedMs;
    }

    /** Patient-milliseconds in the queue up to the horizon, those who are still waiting then included. */
    long queueMs(long horizonMs) {
        long sum = 0;
        for (Map.Entry<Long, Long> visit : arrivedMs.entrySet()) {
            Long waited = waitedMs.get(visit.getKey());
            sum += waited == null ? horizonMs - visit.getValue() : waited;
        }
        return sum;
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        arrivedMs.put(visit, atMs);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        waitedMs.put(visit, waited);
        servedMs.put(visit, lastsMs);
    }
}
