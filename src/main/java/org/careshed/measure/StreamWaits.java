package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.PoolRows;
import org.careshed.measure.tally.VisitTags;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.ArrivalStream;

/**
 * {@code mean_wait_minutes} of {@code facility/resource/stream}: mean wait in line before the services, of patients of
 * one arrival stream, that began after the warm-up's end, zeros included. Streams stand for classes of patients that
 * share a resource.
 */
final class StreamWaits
        implements Measure, PatientArrives, ServiceStarts, PatientTurnedAway, PatientLeaves, WarmUpEnds {

    private final County county;
    private final PoolRows rows;
    private final int streams;
    private final VisitTags streamOf = new VisitTags();
    private final long[] started;
    private final long[] waitedMs;

    StreamWaits(County county) {
        this.county = county;
        rows = new PoolRows(county);
        streams = county.kinds().size();
        started = new long[rows.size() * streams];
        waitedMs = new long[started.length];
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        streamOf.put(visit, condition);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        int cell = rows.row(facility, pool) * streams + streamOf.get(visit);
        started[cell]++;
        waitedMs[cell] += waited;
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        streamOf.remove(visit);
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        streamOf.remove(visit);
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(started, 0);
        Arrays.fill(waitedMs, 0);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String facility = county.facility(rows.facility(row)).id();
            for (int stream = 0; stream < streams; stream++) {
                ArrivalStream arrivals = county.scenario().arrivals().get(stream);
                if (arrivals.facility().equals(facility)) {
                    String of = facility + "/" + rows.resource(row).resource() + "/" + arrivals.id();
                    int cell = row * streams + stream;
                    readings.add(Figures.meanMinutes("mean_wait_minutes", of, waitedMs[cell], started[cell]));
                }
            }
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }
}
