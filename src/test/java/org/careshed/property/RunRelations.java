package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.ArrayList;
import java.util.List;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.relations.Chronicle;

/** How a run is carried out means nothing: relations M1, M2, M4 to M6. */
final class RunRelations {

    private RunRelations() {}

    static List<Relation> all() {
        return List.of(
                exact("M1", "read again and run again: the same facts", ModelClass.ANY, RunRelations::again),
                exact(
                        "M2",
                        "one thread inside a run or two, windows of any length: the same facts",
                        ModelClass.ANY,
                        RunRelations::hands),
                exact(
                        "M4",
                        "replications one by one, in any order, some of them: each as it was",
                        ModelClass.ANY,
                        RunRelations::replications),
                exact(
                        "M5",
                        "copied in the middle, both run on: each like the whole run",
                        ModelClass.ANY,
                        RunRelations::copied),
                exact(
                        "M6",
                        "with every measure and every rule listening and progress asked for: the same facts",
                        ModelClass.ANY,
                        RunRelations::watched));
    }

    private static boolean again(Draft draft, Workbench bench) {
        Same.lines(bench.lines(draft), bench.lines(bench.prepared(draft), 0));
        return true;
    }

    private static boolean hands(Draft draft, Workbench bench) {
        Prepared prepared = bench.prepared(draft);
        long horizonMs = prepared.county().scenario().calendar().horizonMs();
        for (long windowMs : new long[] {5 * Ticks.MINUTE, World.WINDOW_MS}) {
            Chronicle two = new Chronicle(prepared.county());
            try (Hands hands = Hands.two(Facts.to(List.of(two)))) {
                prepared.world(0, hands).run(horizonMs, windowMs, RunControl.NONE);
            }
            Same.lines(bench.lines(draft), two.lines());
        }
        return true;
    }

    private static boolean replications(Draft draft, Workbench bench) {
        Prepared prepared = bench.prepared(draft);
        List<String> third = bench.lines(prepared, 2);
        bench.lines(prepared, 1);
        Same.lines(bench.lines(draft), bench.lines(prepared, 0));
        Same.lines(third, bench.lines(bench.prepared(draft), 2));
        return true;
    }

    private static boolean copied(Draft draft, Workbench bench) {
        Prepared prepared = bench.prepared(draft);
        long horizonMs = prepared.county().scenario().calendar().horizonMs();
        long middleMs = horizonMs / Ticks.DAY / 2 * Ticks.DAY;
        Chronicle original = new Chronicle(prepared.county());
        Chronicle copied = new Chronicle(prepared.county());
        World world = prepared.world(0, Facts.to(List.of(original)));
        world.run(middleMs, World.WINDOW_MS, RunControl.NONE);
        List<String> before = original.lines();
        World copy = world.copy(Facts.to(List.of(copied)));
        world.run(RunControl.NONE);
        copy.run(RunControl.NONE);
        Same.lines(bench.lines(draft), original.lines());
        List<String> joined = new ArrayList<>(before);
        joined.addAll(copied.lines());
        joined.sort(null);
        Same.lines(original.lines(), joined);
        return true;
    }

    private static boolean watched(Draft draft, Workbench bench) {
        Prepared prepared = bench.prepared(draft);
        Chronicle watched = new Chronicle(prepared.county());
        List<Object> listeners = new ArrayList<>(Measures.all(prepared.county()));
        listeners.addAll(Invariants.throwing(prepared.county()).listeners());
        listeners.add(watched);
        prepared.world(0, Facts.to(listeners)).run(doneMs -> true);
        Same.lines(bench.lines(draft), watched.lines());
        return true;
    }
}
