package org.careshed.measure.invariant;

import java.util.HashMap;
import java.util.Map;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;

/**
 * I4: the patient of a need is in one place at a time: at large, inside one facility for a contact (out of it for an
 * examination meanwhile, perhaps), or in one bed. Needs are followed, not residents: a resident with two needs at once may
 * be on two errands, as a real one would combine them.
 */
final class PlacesCheck implements ContactPlanned, PatientArrives, ContactEnds, BedTaken, BedLeft {

    /** Where a need's patient is, or was until a moment. */
    private record Place(int facility, boolean inBed, long sinceMs) {}

    private final Findings findings;
    private final Map<Long, Long> needOf = new HashMap<>();
    private final Map<Long, Place> places = new HashMap<>();

    PlacesCheck(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        needOf.put(visit, need);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        comes(atMs, facility, visit, false);
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
        goes(atMs, facility, visit, false);
        if (outcome != Outcome.ADMITTED) {
            needOf.remove(visit);
        }
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
        comes(atMs, facility, visit, true);
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        goes(atMs, facility, visit, true);
        if (exit == Exit.DISCHARGED) {
            needOf.remove(visit);
        }
    }

    private void comes(long atMs, int facility, long visit, boolean inBed) {
        Place before = places.put(need(visit), new Place(facility, inBed, atMs));
        rule(before == null, atMs, facility, visit, "to have left before coming here: " + before);
    }

    private void goes(long atMs, int facility, long visit, boolean inBed) {
        Place place = places.remove(need(visit));
        boolean here = place != null && place.facility() == facility && place.inBed() == inBed;
        rule(here, atMs, facility, visit, "to be here, not " + place);
    }

    private long need(long visit) {
        return needOf.getOrDefault(visit, visit);
    }

    private void rule(boolean holds, long atMs, int facility, long visit, String expected) {
        findings.visit(holds, "I4", atMs, facility, visit, () -> expected);
    }
}
