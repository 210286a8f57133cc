package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * The way through a facility, of {@code facility} and, where pathways label branches, of {@code facility/branch}:
 * {@code throughput} (patients who left treated after the warm-up's end), {@code mean_time_minutes} (their time from
 * arrival to leaving, also the part before the warm-up's end) and {@code arrivals}. Arrivals of a facility are all who
 * came through the door after the warm-up's end, those turned away included; arrivals of a branch are services that
 * began at its labelled steps, since a branch is known only there.
 */
final class PathwayTimes implements Measure, PatientArrives, ServiceStarts, PatientLeaves, WarmUpEnds {

    private final County county;
    private final int branches;
    private final int[] branchOf;
    private final long[] arrivals;
    private final long[] left;
    private final long[] insideMs;

    PathwayTimes(County county) {
        this.county = county;
        branches = county.branches().size();
        branchOf = county.steps().stream().mapToInt(StepPlan::branch).toArray();
        arrivals = new long[county.facilities() * branches];
        left = new long[arrivals.length];
        insideMs = new long[arrivals.length];
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        arrivals[facility * branches]++;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        int branch = branchOf[step];
        if (branch > 0) {
            arrivals[facility * branches + branch]++;
        }
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        left[facility * branches + branch]++;
        insideMs[facility * branches + branch] += atMs - arrivedMs;
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(arrivals, 0);
        Arrays.fill(left, 0);
        Arrays.fill(insideMs, 0);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            String id = county.facility(facility).id();
            int whole = facility * branches;
            long everybody = 0;
            long inAllMs = 0;
            for (int branch = 0; branch < branches; branch++) {
                everybody += left[whole + branch];
                inAllMs += insideMs[whole + branch];
            }
            add(readings, id, inAllMs, everybody, arrivals[whole]);
            for (int branch = 1; branch < branches; branch++) {
                int cell = whole + branch;
                add(readings, id + "/" + county.branches().get(branch), insideMs[cell], left[cell], arrivals[cell]);
            }
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private static void add(List<Reading> readings, String of, long insideMs, long left, long arrivals) {
        readings.add(Figures.meanMinutes("mean_time_minutes", of, insideMs, left));
        readings.add(Figures.count("throughput", of, "visits", left));
        readings.add(Figures.count("arrivals", of, "visits", arrivals));
    }
}
