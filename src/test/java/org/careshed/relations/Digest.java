package org.careshed.relations;

import org.careshed.chance.Keys;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;

/**
 * Everything that happened in a run as one number: a hash of each fact with all its words, added up, so that the order in
 * which facilities tell their facts does not matter. Parts of a run add up to the whole.
 */
final class Digest
        implements NeedArises,
                CareForgone,
                FacilityChosen,
                PatientArrives,
                WaitBegins,
                PatientTurnedAway,
                ServiceStarts,
                ServiceEnds,
                ConsultationBegins,
                PatientLeaves,
                PoolStaffed {

    private long sum;
    private long facts;

    /** The sum of the hashes. */
    long sum() {
        return sum;
    }

    /** How many facts were heard. */
    long facts() {
        return facts;
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        add(1, atMs, resident, condition);
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        add(2, atMs, resident, condition, reason.ordinal());
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        add(3, atMs, resident, condition, facility, travelMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        add(4, atMs, facility, visit, resident, condition);
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        add(5, atMs, facility, pool, visit, step);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        add(6, atMs, facility, pool, visit, step);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        add(7, atMs, facility, pool, visit, step, waitedMs, lastsMs);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        add(8, atMs, facility, pool, visit, step, lastedMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        add(9, atMs, facility, visit, condition, waitedMs);
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        add(10, atMs, facility, visit, resident, condition, branch, arrivedMs, waitedMs);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        add(11, atMs, facility, pool, servers, inHours ? 1 : 0);
    }

    private void add(long... words) {
        long hash = 0;
        for (long word : words) {
            hash = Keys.of(hash, word);
        }
        sum += hash;
        facts++;
    }
}
