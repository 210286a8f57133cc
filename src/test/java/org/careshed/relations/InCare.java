package org.careshed.relations;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Facts;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.scenario.Scenario;

/** How many patients are in service at one moment. */
final class InCare implements ServiceStarts {

    private final long momentMs;
    private int present;

    private InCare(long momentMs) {
        this.momentMs = momentMs;
    }

    /** The number in service at the moment, in each of several replications. */
    static double[] at(long momentMs, Scenario scenario, int replications) {
        County county = CountyBuilder.build(scenario);
        double[] numbers = new double[replications];
        for (int replication = 0; replication < replications; replication++) {
            InCare inCare = new InCare(momentMs);
            new World(county, scenario.seed(), replication, List.of(), Facts.to(List.of(inCare))).run(RunControl.NONE);
            numbers[replication] = inCare.present;
        }
        return numbers;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        if (atMs <= momentMs && momentMs < atMs + lastsMs) {
            present++;
        }
    }
}
