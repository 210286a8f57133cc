package org.careshed.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.TestCounty;
import org.careshed.measure.invariant.InvariantBroken;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;

/**
 * Lets a county in which everything is arranged and one in which nothing is live for some days, and tells each rule that
 * was broken, its id first, one line a time it was broken. Whatever ends a run before its end is told as {@code stopped}.
 */
public final class RulesProbe implements Supplier<List<String>> {

    static final String STOPPED = "stopped";

    @Override
    public List<String> get() {
        List<String> told = new ArrayList<>();
        live(Arranged.everything().county(), told);
        live(TestCounty.lively(), told);
        return told;
    }

    private static void live(County county, List<String> told) {
        Invariants invariants = Invariants.collecting(county);
        try {
            List<Measure> measures = Measures.all(county);
            List<Object> listeners = new ArrayList<>(measures);
            listeners.addAll(invariants.listeners());
            new World(county, 1, 1, List.of(), Facts.to(listeners)).run(RunControl.NONE);
            invariants.results(
                    measures.stream().flatMap(m -> m.readings().stream()).toList(),
                    measures.stream().flatMap(m -> m.tables().stream()).toList());
        } catch (RuntimeException e) {
            told.add(STOPPED + " " + e);
        }
        invariants.broken().stream().map(InvariantBroken::getMessage).forEach(told::add);
    }
}
