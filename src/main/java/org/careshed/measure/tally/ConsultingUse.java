package org.careshed.measure.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.county.County;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;

/**
 * How busy the resources of each facility are that hold consultations (those of steps marked {@code consultation}), all
 * of a facility together, over the counted time: a light sum where no more is asked than means. Services count when they
 * end; servers count while they are on duty.
 */
public abstract class ConsultingUse implements PoolStaffed, ServiceEnds {

    private final boolean[][] consulting;
    private final int[][] servers;
    private final int[] onDuty;
    private final long[] busyMs;
    private final Levels staffed;
    private final Levels open;
    private long endMs;

    protected ConsultingUse(County county) {
        Set<String> resources = resources(county.scenario());
        consulting = new boolean[county.facilities()][];
        servers = new int[county.facilities()][];
        for (int facility = 0; facility < consulting.length; facility++) {
            List<Resource> pools = county.pools().get(facility);
            consulting[facility] = new boolean[pools.size()];
            servers[facility] = new int[pools.size()];
            for (int pool = 0; pool < pools.size(); pool++) {
                consulting[facility][pool] = resources.contains(pools.get(pool).resource());
            }
        }
        onDuty = new int[county.facilities()];
        busyMs = new long[county.facilities()];
        staffed = new Levels(county.facilities());
        open = new Levels(county.facilities());
    }

    /** The resources of steps that are consultations, by name. */
    public static Set<String> resources(Scenario scenario) {
        return scenario.pathways().stream()
                .flatMap(pathway -> pathway.steps().stream())
                .filter(Pathway.Step::consultation)
                .flatMap(step -> step.resource().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public final void poolStaffed(long atMs, int facility, int pool, int number, boolean inHours) {
        if (consulting[facility][pool]) {
            onDuty[facility] += number - servers[facility][pool];
            servers[facility][pool] = number;
            staffed.set(facility, atMs, onDuty[facility]);
            open.set(facility, atMs, Math.min(1, onDuty[facility]));
        }
    }

    @Override
    public final void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        if (consulting[facility][pool]) {
            busyMs[facility] += lastedMs;
        }
    }

    /** Counting begins. */
    protected final void restart(long atMs) {
        staffed.restart(atMs);
        open.restart(atMs);
        Arrays.fill(busyMs, 0);
        endMs = atMs;
    }

    /** Counting ends. */
    protected final void end(long atMs) {
        endMs = atMs;
    }

    /** Time that servers worked on services that ended. */
    protected final long busyMs(int facility) {
        return busyMs[facility];
    }

    /** Time that servers were on duty. */
    protected final long staffedMs(int facility) {
        return staffed.integral(facility, endMs);
    }

    /** Time with a server on duty. */
    protected final long openMs(int facility) {
        return open.integral(facility, endMs);
    }
}
