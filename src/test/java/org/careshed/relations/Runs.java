package org.careshed.relations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;

/** From a scenario's text to what happened, by the same rooms that a planner's run passes. */
final class Runs {

    private Runs() {}

    /** Writes the text into a folder, reads it, and makes it ready. */
    static Prepared prepared(ScenarioText text, Path folder) {
        return Prepared.of(read(text, folder));
    }

    /** Writes the text into a folder and reads it. */
    static Scenario read(ScenarioText text, Path folder) {
        return new ScenarioReader(Policies.shapes()).read(text.writeTo(folder)).scenario();
    }

    /** Replication 0 in windows of this length. */
    static Chronicle chronicle(Prepared prepared, long windowMs) {
        Chronicle chronicle = new Chronicle(prepared.county());
        prepared.world(0, Facts.to(List.of(chronicle)))
                .run(prepared.county().scenario().calendar().horizonMs(), windowMs, RunControl.NONE);
        return chronicle;
    }

    /** One replication. */
    static Chronicle chronicle(Prepared prepared, int replication) {
        Chronicle chronicle = new Chronicle(prepared.county());
        prepared.world(replication, Facts.to(List.of(chronicle))).run(RunControl.NONE);
        return chronicle;
    }

    /** Replication 0 in windows of the usual length. */
    static Chronicle chronicle(Prepared prepared) {
        return chronicle(prepared, World.WINDOW_MS);
    }

    /** Every measure of the catalogue, every rule, and one listener more. */
    static List<Object> withEveryMeasure(County county, Object listener) {
        List<Object> listeners = new ArrayList<>(Measures.all(county));
        listeners.addAll(Invariants.throwing(county).listeners());
        listeners.add(listener);
        return listeners;
    }
}
