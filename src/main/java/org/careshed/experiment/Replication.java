package org.careshed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.World;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * The line of the house: a county comes alive under one luck, tells its facts, measures listen, readings and tables come
 * out. One object serves every replication and thread, as a world belongs to one replication alone.
 */
public final class Replication implements ReplicationRun {
    private final Prepared prepared;
    private final MeasureSet measured;
    private final boolean checked;

    /** @param measured what listens */
    public Replication(Prepared prepared, MeasureSet measured) {
        this(prepared, measured, false);
    }

    private Replication(Prepared prepared, MeasureSet measured, boolean checked) {
        this.prepared = prepared;
        this.measured = measured;
        this.checked = checked;
    }

    /** The same with the rules that no run may break checked on the way: one that breaks a rule ends with its name. */
    public Replication checked() {
        return new Replication(prepared, measured, true);
    }

    @Override
    public Part run(int replication, Steps steps) {
        County county = prepared.county();
        List<Measure> measures = measured.measures(county);
        Optional<Invariants> rules = checked ? Optional.of(Invariants.throwing(county)) : Optional.empty();
        List<Object> listeners = new ArrayList<>(measures);
        rules.ifPresent(set -> listeners.addAll(set.listeners()));
        World world = prepared.world(replication, Facts.to(listeners));
        double horizonMs = county.scenario().calendar().horizonMs();
        world.run(doneMs -> {
            steps.done(doneMs / horizonMs);
            return true;
        });
        List<Reading> readings = measures.stream()
                .flatMap(measure -> measure.readings().stream())
                .toList();
        List<Table> tables =
                measures.stream().flatMap(measure -> measure.tables().stream()).toList();
        rules.ifPresent(set -> set.results(readings, tables));
        return new Part(replication, readings, tables);
    }

    /** The readings of one replication, run from its start to its end. */
    public List<Reading> readings(int replication) {
        return run(replication, share -> {}).readings();
    }
}
