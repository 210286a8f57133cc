package org.careshed.experiment.switching;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.store.RunKey;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.switching.group.Groups;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.read.Resolved;

/** Where pairs of worlds of two scenarios are kept, under the hash of all that determines them. */
public final class PairStore {
    private final RunStore store;
    private final Resolved a;
    private final Resolved b;

    /** For two scenarios with the seeds that they are lived through with. */
    public PairStore(RunStore store, Resolved a, Resolved b) {
        this.store = store;
        this.a = a;
        this.b = b;
    }

    /** What was kept of a replication. */
    Optional<Both.Found> find(int replication, Groups groups) {
        return store.find(key(replication)).map(part -> PairPart.of(part, groups));
    }

    /** Keeps a replication. */
    void keep(int replication, Both.Found found) {
        store.keep(key(replication), PairPart.of(replication, found));
    }

    /** Under what a replication is kept. */
    RunKey key(int replication) {
        return new RunKey(
                b.hash(), replication, List.of("switchers-from", a.hash()), PairPart.TABLES, CodeVersion.current());
    }
}
