package org.careshed.relations;

import org.careshed.chance.Keys;
import org.careshed.journal.BillSettled;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.DayEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;

/** Facts of every phase of a day as one number that depends on their order. */
final class InOrder implements ContactPlanned, PatientArrives, ServiceStarts, ServiceEnds, BillSettled, DayEnds {

    private long hash;
    private long facts;

    /** Hash of all facts in the order of telling. */
    long hash() {
        return hash;
    }

    /** How many facts were heard. */
    long facts() {
        return facts;
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
        add(
                1,
                atMs,
                visit,
                need,
                resident,
                condition,
                origin.ordinal(),
                contact,
                facility,
                channel.ordinal(),
                arrivalMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        add(2, atMs, facility, visit, resident, condition);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        add(3, atMs, facility, pool, visit, step, waitedMs, lastsMs);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        add(4, atMs, facility, pool, visit, step, lastedMs);
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long chargeFen,
            long fundFen,
            long ownFen) {
        add(5, atMs, facility, visit, resident, condition, service.ordinal(), chargeFen, fundFen, ownFen);
    }

    @Override
    public void dayEnds(long atMs, int day) {
        add(6, atMs, day);
    }

    private void add(long... words) {
        for (long word : words) {
            hash = Keys.of(hash, word);
        }
        facts++;
    }
}
