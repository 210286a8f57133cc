package org.careshed.measure.invariant;

import java.util.HashMap;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.RunEnds;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WarmUpEnds;

/**
 * I5, second half: no service begins without a free server on duty, none ends that did not begin. I7: a service lasts
 * what it was said to, and the area under the busy servers, over the counted time, is the sum of the parts of all
 * services that lie in it.
 */
final class ServiceCheck implements PoolStaffed, ServiceStarts, ServiceEnds, WarmUpEnds, RunEnds {

    private record Service(long startMs, long lastsMs) {}

    /** One resource. */
    private static final class Pool {
        private final Map<Long, Service> services = new HashMap<>();
        private int servers;
        private int busy;
        private long sinceMs;
        private long areaMs;
        private long servedMs;

        void advance(long atMs) {
            areaMs += busy * (atMs - sinceMs);
            sinceMs = atMs;
        }
    }

    private final County county;
    private final Findings findings;
    private final Pool[][] pools;
    private long fromMs;

    ServiceCheck(County county, Findings findings) {
        this.county = county;
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
        findings.facility(servers >= 0, "I5", atMs, facility, () -> "0 or more servers, not " + servers);
        pools[facility][pool].servers = servers;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        Pool here = pools[facility][pool];
        here.advance(atMs);
        here.busy++;
        here.services.put(visit, new Service(atMs, lastsMs));
        findings.visit(
                here.busy <= here.servers,
                "I5",
                atMs,
                facility,
                visit,
                () -> "a free " + resource(facility, pool) + ", " + here.busy + " at work of " + here.servers);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        Pool here = pools[facility][pool];
        here.advance(atMs);
        here.busy--;
        here.servedMs += Math.min(lastedMs, atMs - fromMs);
        Service service = here.services.remove(visit);
        boolean begun = service != null;
        findings.visit(
                begun, "I5", atMs, facility, visit, () -> "a service at " + resource(facility, pool) + " that began");
        boolean asSaid = !begun || lastedMs == service.lastsMs() && lastedMs == atMs - service.startMs();
        findings.visit(asSaid, "I7", atMs, facility, visit, () -> "the end of " + service + ", not after " + lastedMs);
    }

    @Override
    public void warmUpEnds(long atMs) {
        fromMs = atMs;
        for (Pool[] facility : pools) {
            for (Pool pool : facility) {
                pool.advance(atMs);
                pool.areaMs = 0;
                pool.servedMs = 0;
            }
        }
    }

    @Override
    public void runEnds(long atMs) {
        for (int facility = 0; facility < pools.length; facility++) {
            for (int pool = 0; pool < pools[facility].length; pool++) {
                Pool here = pools[facility][pool];
                here.advance(atMs);
                long ongoingMs = here.services.values().stream()
                        .mapToLong(service -> atMs - Math.max(service.startMs(), fromMs))
                        .sum();
                long partsMs = here.servedMs + ongoingMs;
                String resource = resource(facility, pool);
                findings.facility(
                        here.areaMs == partsMs,
                        "I7",
                        atMs,
                        facility,
                        () -> resource + " at work for " + here.areaMs + " ms, not for services of " + partsMs + " ms");
            }
        }
    }

    /** Time that the servers of a pool worked in the counted time; complete after the run's end. */
    long busyMs(int facility, int pool) {
        return pools[facility][pool].areaMs;
    }

    private String resource(int facility, int pool) {
        return county.pools().get(facility).get(pool).resource();
    }
}
