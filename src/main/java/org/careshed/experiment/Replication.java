package org.careshed.experiment;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.model.World;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/**
 * The line of the house: a county comes alive under one luck, tells its facts, measures listen, readings and tables come
 * out. One object serves every replication and thread, as a world belongs to one replication alone.
 */
public final class Replication implements ReplicationRun {
    private final Prepared prepared;
    private final MeasureSet measured;

    /** @param measured what listens */
    public Replication(Prepared prepared, MeasureSet measured) {
        this.prepared = prepared;
        this.measured = measured;
    }

    @Override
    public Part run(int replication, Steps steps) {
        County county = prepared.county();
        List<Measure> measures = measured.measures(county);
        World world = prepared.world(replication, Facts.to(measures));
        double horizonMs = county.scenario().calendar().horizonMs();
        world.run(doneMs -> {
            steps.done(doneMs / horizonMs);
            return true;
        });
        return new Part(
                replication,
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
    }

    /** The readings of one replication, run from its start to its end. */
    public List<Reading> readings(int replication) {
        return run(replication, share -> {}).readings();
    }
}
