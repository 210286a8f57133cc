package org.careshed.experiment.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.switched.ByNeed;
import org.careshed.experiment.switched.Switched;
import org.careshed.experiment.switched.Switching;
import org.careshed.experiment.switched.VisitsMade;
import org.careshed.measure.tally.Arranged;
import org.careshed.result.Part;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.read.Resolved;

/** Finds which visits of replication 0 go elsewhere with a lever, once for each pair of counties. */
final class SwitchedRuns {
    private static final int REPLICATION = 0;
    private static final int FIT = 0;

    private final RunStore store;
    private final Ensemble ensemble;
    private final Map<String, Plain> plains = new ConcurrentHashMap<>();

    SwitchedRuns(RunStore store, Ensemble ensemble) {
        this.store = store;
        this.ensemble = ensemble;
    }

    /** What an example switches; empty in a county whose contacts are not told. */
    Optional<Switched> of(Example example) {
        Resolved with = read(example, Arm.of(example.lever(), example.file()));
        Resolved without = read(example, Arm.of(example.county(), example.countyFile()));
        if (!Arranged.contacts(without.scenario()) || !Arranged.contacts(with.scenario())) {
            return Optional.empty();
        }
        RunKey key = new RunKey(
                with.hash(),
                REPLICATION,
                List.of("switched-from", without.hash()),
                Switched.TABLES,
                CodeVersion.current());
        Optional<Part> kept = store.find(key);
        if (kept.isPresent()) {
            return kept.map(Switched::of);
        }
        Plain plain = plains.computeIfAbsent(without.hash(), hash -> Plain.of(without));
        Switched found = Switching.of(Prepared.of(with.scenario()), plain.county(), plain.visits(), REPLICATION);
        store.keep(key, found.part(REPLICATION));
        return Optional.of(found);
    }

    private Resolved read(Example example, Arm arm) {
        return arm.reading().apply(ensemble.numbers(example.county(), FIT));
    }

    /** A county and where the visits of each need are. */
    private record Plain(County county, ByNeed visits) {
        static Plain of(Resolved without) {
            Prepared prepared = Prepared.of(without.scenario());
            return new Plain(prepared.county(), VisitsMade.of(prepared, REPLICATION));
        }
    }
}
