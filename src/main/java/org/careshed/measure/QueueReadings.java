package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.WaitBins;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * What queueing theory speaks of, for each {@code facility/resource}: {@code mean_wait_minutes} (in line, zeros
 * included), {@code wait_probability} (services that began after a wait / services that began), {@code utilisation}
 * (busy / staffed time), {@code mean_queue} and {@code mean_at_resource} (patients in line; in line and in service; over
 * the counted time), {@code loss_share} (turned away / all who came to the resource), {@code wait_p95_minutes}
 * (percentile of {@link WaitBins} with 1,024 bins an octave) and {@code service_share} = service time of services that
 * began / (servers x counted time), where servers are those of the first counted day. See {@link PoolSums} for what
 * counts.
 */
final class QueueReadings extends PoolSums implements Measure {

    private final County county;

    QueueReadings(County county) {
        super(county, WaitBins.THEORY_BITS);
        this.county = county;
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int row = 0; row < rows().size(); row++) {
            String of = county.facility(rows().facility(row)).id() + "/"
                    + rows().resource(row).resource();
            long atResource = Math.addExact(waitingMs(row), busyMs(row));
            readings.add(Figures.meanMinutes("mean_wait_minutes", of, waitedMs(row), started(row)));
            readings.add(Figures.share("wait_probability", of, delayed(row), started(row)));
            readings.add(Figures.share("utilisation", of, busyMs(row), staffedMs(row)));
            readings.add(Reading.ratio("mean_queue", of, "patients", waitingMs(row), countedMs()));
            readings.add(Reading.ratio("mean_at_resource", of, "patients", atResource, countedMs()));
            readings.add(Figures.share("loss_share", of, turnedAway(row), turnedAway(row) + joined(row)));
            readings.add(Figures.minutes("wait_p95_minutes", of, waitPercentileMs(95, row)));
            readings.add(Figures.share("service_share", of, startedMs(row), plannedMs(row)));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private long plannedMs(int row) {
        int servers =
                rows().resource(row).servers().on(county.scenario().calendar().start());
        return Math.multiplyExact(servers, countedMs());
    }
}
