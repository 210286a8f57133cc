package org.careshed.relations;

import java.util.List;
import org.careshed.experiment.Prepared;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.journal.NeedArises;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;

/** What a whole county needed, forwent, visited, travelled and waited for in one run. */
final class Totals implements NeedArises, CareForgone, FacilityChosen, PatientArrives, ServiceStarts {

    static final List<String> NAMES = List.of("needs", "forgone", "visits", "travel", "wait");

    private final double[] sums = new double[NAMES.size()];

    private Totals() {}

    /** The totals of replication 0, in the order of the names; travel and wait in milliseconds. */
    static double[] of(Prepared county) {
        Totals totals = new Totals();
        county.world(0, Facts.to(List.of(totals))).run(RunControl.NONE);
        return totals.sums;
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        sums[0]++;
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        sums[1]++;
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        sums[2]++;
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        sums[3] += travelMs;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        sums[4] += waitedMs;
    }
}
