package org.careshed.measure.invariant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.DayEnds;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;

/**
 * I6: when time moves on at a facility, no server on duty is idle while somebody stands in line for it. I11: first come,
 * first served within priority classes, higher classes first; who joins in the same millisecond may go in any order.
 * I5, first half: who has waited stood in line.
 */
final class LineCheck implements PoolStaffed, WaitBegins, PatientGivesUp, ServiceStarts, ServiceEnds, DayEnds {

    /** One resource: its line by class, then visit in order of joining. */
    private static final class Pool {
        private final SortedMap<Integer, Map<Long, Long>> line = new TreeMap<>();
        private int servers;
        private int busy;
        private long sinceMs;

        Map<Long, Long> joined(int priority) {
            return line.computeIfAbsent(priority, key -> new LinkedHashMap<>());
        }

        Optional<Map.Entry<Long, Long>> head(int priority) {
            return joined(priority).entrySet().stream().findFirst();
        }

        boolean anybodyWaits() {
            return line.values().stream().anyMatch(joined -> !joined.isEmpty());
        }
    }

    private final County county;
    private final Patients patients;
    private final Findings findings;
    private final Pool[][] pools;

    LineCheck(County county, Patients patients, Findings findings) {
        this.county = county;
        this.patients = patients;
        this.findings = findings;
        pools = new Pool[county.facilities()][];
        for (int facility = 0; facility < pools.length; facility++) {
            pools[facility] = new Pool[county.pools().get(facility).size()];
            for (int pool = 0; pool < pools[facility].length; pool++) {
                pools[facility][pool] = new Pool();
            }
        }
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        at(atMs, facility, pool).servers = servers;
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        Pool here = at(atMs, facility, pool);
        patients.find(visit)
                .ifPresent(patient ->
                        here.joined(patients.priority(patient, facility)).put(visit, atMs));
    }

    /** Who turns away at the sight of the line never stood in it. */
    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        Pool here = at(atMs, facility, pool);
        patients.find(visit).ifPresent(patient -> {
            boolean stood = here.joined(patients.priority(patient, facility)).remove(visit) != null;
            findings.visit(
                    stood == (way != Way.BALKED),
                    "I5",
                    atMs,
                    facility,
                    visit,
                    () -> "to have stood in line for " + resource(facility, pool) + " unless balking");
        });
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        Pool here = at(atMs, facility, pool);
        here.busy++;
        patients.find(visit).ifPresent(patient -> {
            int priority = patients.priority(patient, facility);
            Long joinedMs = here.joined(priority).get(visit);
            boolean drawn = county.sites().get(facility).outsideWait().isPresent();
            findings.visit(
                    joinedMs != null || waitedMs == 0 || drawn,
                    "I5",
                    atMs,
                    facility,
                    visit,
                    () -> "to stand in line for " + resource(facility, pool));
            nobodyIsPassed(here, priority, joinedMs == null ? atMs : joinedMs, atMs, facility, visit);
            here.joined(priority).remove(visit);
        });
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        at(atMs, facility, pool).busy--;
    }

    @Override
    public void dayEnds(long atMs, int day) {
        for (int facility = 0; facility < pools.length; facility++) {
            for (int pool = 0; pool < pools[facility].length; pool++) {
                at(atMs, facility, pool);
            }
        }
    }

    private void nobodyIsPassed(Pool here, int priority, long joinedMs, long atMs, int facility, long visit) {
        for (int ahead : here.line.headMap(priority + 1).keySet()) {
            long latestMs = ahead < priority ? atMs : joinedMs;
            here.head(ahead)
                    .ifPresent(head -> findings.visit(
                            head.getValue() >= latestMs,
                            "I11",
                            atMs,
                            facility,
                            visit,
                            () -> "visit " + head.getKey() + " to be called first, in line since " + head.getValue()
                                    + " ms"));
        }
    }

    /** The pool, after its last moment was judged if time has moved on since. */
    private Pool at(long atMs, int facility, int pool) {
        Pool here = pools[facility][pool];
        if (atMs > here.sinceMs) {
            long sinceMs = here.sinceMs;
            findings.facility(
                    here.busy >= here.servers || !here.anybodyWaits(),
                    "I6",
                    sinceMs,
                    facility,
                    () -> "no idle server of " + resource(facility, pool) + " while patients wait: " + here.line);
            here.sinceMs = atMs;
        }
        return here;
    }

    private String resource(int facility, int pool) {
        return county.pools().get(facility).get(pool).resource();
    }
}
