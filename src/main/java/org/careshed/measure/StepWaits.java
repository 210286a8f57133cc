package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * {@code step_mean_wait_minutes} of {@code facility/step}: mean wait in line before the services of a pathway step that
 * began after the warm-up's end, zeros included. Steps of equal id in several pathways count together.
 */
final class StepWaits implements Measure, ServiceStarts, WarmUpEnds {

    private final County county;
    private final List<String> ids;
    private final int[] idOf;
    private final long[] started;
    private final long[] waitedMs;

    StepWaits(County county) {
        this.county = county;
        ids = county.steps().stream()
                .filter(step -> step.resource() != StepPlan.NO_RESOURCE)
                .map(StepPlan::id)
                .distinct()
                .toList();
        idOf = county.steps().stream().mapToInt(step -> ids.indexOf(step.id())).toArray();
        started = new long[county.facilities() * ids.size()];
        waitedMs = new long[started.length];
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        int cell = facility * ids.size() + idOf[step];
        started[cell]++;
        waitedMs[cell] += waited;
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(started, 0);
        Arrays.fill(waitedMs, 0);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            for (int id = 0; id < ids.size(); id++) {
                String of = county.facility(facility).id() + "/" + ids.get(id);
                int cell = facility * ids.size() + id;
                readings.add(Figures.meanMinutes("step_mean_wait_minutes", of, waitedMs[cell], started[cell]));
            }
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }
}
