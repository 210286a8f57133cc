package org.careshed.relations;

import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.journal.BedTaken;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.ServiceStarts;

/**
 * What patients met before and after an instant, each as one number: facts hashed with permanent ids instead of indexes, so
 * that a county with more facilities or pools can be compared with one without.
 */
final class NamedDigest implements CareForgone, FacilityChosen, PatientArrives, ServiceStarts, PatientLeaves, BedTaken {

    private final County county;
    private final long splitMs;
    private long before;
    private long after;
    private long factsBefore;

    NamedDigest(County county, long splitMs) {
        this.county = county;
        this.splitMs = splitMs;
    }

    /** Hashes of the facts before the instant, added up. */
    long before() {
        return before;
    }

    /** Hashes of the facts from the instant on, added up. */
    long after() {
        return after;
    }

    /** How many facts came before the instant. */
    long factsBefore() {
        return factsBefore;
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        add(1, atMs, who(resident), what(condition), reason.ordinal());
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        add(2, atMs, who(resident), what(condition), where(facility), travelMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        add(3, atMs, where(facility), visit, who(resident), what(condition));
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        String resource = county.pools().get(facility).get(pool).resource();
        add(4, atMs, where(facility), Keys.id(resource), visit, waitedMs, lastsMs);
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
        add(5, atMs, where(facility), visit, who(resident), what(condition), arrivedMs, waitedMs);
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        add(6, atMs, where(facility), visit, who(resident), what(condition), bedClass, waitedMs, entry.ordinal());
    }

    private long where(int facility) {
        return Keys.id(county.facility(facility).id());
    }

    private long what(int condition) {
        return Keys.id(county.kinds().get(condition));
    }

    private long who(int resident) {
        return resident < 0 ? resident : county.population().key(resident);
    }

    private void add(long kind, long atMs, long... words) {
        long hash = Keys.of(kind, atMs);
        for (long word : words) {
            hash = Keys.of(hash, word);
        }
        if (atMs < splitMs) {
            before += hash;
            factsBefore++;
        } else {
            after += hash;
        }
    }
}
