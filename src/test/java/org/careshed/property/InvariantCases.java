package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.InvariantBroken;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;

/** The rules that every run keeps, on every case. */
final class InvariantCases {

    private InvariantCases() {}

    static List<Relation> all() {
        return List.of(exact(
                "I1-I20",
                "every rule that is checked while a run lives and on its results: I1 to I8, I10 to I12, I15, I17, I19, I20",
                ModelClass.ANY,
                InvariantCases::kept));
    }

    private static boolean kept(Draft draft, Workbench bench) {
        List<String> broken = broken(bench.prepared(draft));
        Same.holds(
                broken.isEmpty(),
                "%d broken, the first: %s",
                broken.size(),
                broken.stream().limit(1).toList());
        return true;
    }

    /** What a run breaks, each rule with its id in front. */
    static List<String> broken(Prepared prepared) {
        County county = prepared.county();
        List<Measure> measures = Measures.all(county);
        Invariants rules = Invariants.collecting(county);
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(rules.listeners());
        prepared.world(0, Facts.to(listeners)).run(RunControl.NONE);
        rules.results(
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
        return rules.broken().stream().map(InvariantBroken::getMessage).toList();
    }
}
