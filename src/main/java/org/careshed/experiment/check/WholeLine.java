package org.careshed.experiment.check;

import java.util.List;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.model.RunControl;
import org.careshed.result.Reading;
import org.careshed.scenario.Scenario;

/** The line that every run passes, from the scenario through levers, county, world and measures to the readings. */
public final class WholeLine implements Simulation {

    private final Prepared prepared;

    private WholeLine(Prepared prepared) {
        this.prepared = prepared;
    }

    /** A scenario made ready. */
    public static Simulation of(Scenario scenario) {
        return new WholeLine(Prepared.of(scenario));
    }

    @Override
    public List<Reading> readings(int replication) {
        List<Measure> measures = Measures.all(prepared.county());
        prepared.world(replication, Facts.to(measures)).run(RunControl.NONE);
        return measures.stream().flatMap(measure -> measure.readings().stream()).toList();
    }
}
