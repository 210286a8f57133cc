package org.careshed.experiment.switched;

import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.WarmUpEnds;
import org.careshed.model.RunControl;

/** Hears where each need's counted visits are, of one world. */
public final class VisitsMade implements ContactEnds, WarmUpEnds {
    private final NeedColumn visits = new NeedColumn();
    private final Counted counted;

    private VisitsMade(County county) {
        counted = new Counted(county);
    }

    /** Lives through a replication: the facilities of the visits of each need. */
    public static ByNeed of(Prepared prepared, int replication) {
        VisitsMade heard = new VisitsMade(prepared.county());
        prepared.world(replication, Facts.to(List.of(heard))).run(RunControl.NONE);
        return heard.visits.byNeed();
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        if (counted.is(resident, condition, outcome)) {
            visits.add(need, facility);
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        visits.clear();
    }
}
